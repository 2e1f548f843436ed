import type { MemberId } from '@circlet/shared/ids'
import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/model/view'

/** Moves a hand to the place of another one, or to the end; null when it would stay where it is. */
export function moveTo(view: View, member: MemberId, index: number): CommandOf<'move-hand'> | null {
  const { hands } = view.queue
  const here = hands.findIndex((hand) => hand.member === member)
  if (here < 0 || index === here || index < 0 || index >= hands.length) return null
  const before = hands[index < here ? index : index + 1]?.member ?? null
  return { type: 'move-hand', member, before }
}

/** Moves a hand one place up or down. */
export function moveBy(view: View, member: MemberId, by: 1 | -1): CommandOf<'move-hand'> | null {
  return moveTo(view, member, view.queue.hands.findIndex((hand) => hand.member === member) + by)
}
