import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { upcoming } from './who-is-next.ts'

/** Somebody's place before their next turn. */
export type Place =
  | { readonly kind: 'speaking' }
  | { readonly kind: 'next' }
  | { readonly kind: 'begins' }
  | { readonly kind: 'after'; readonly member: MemberId }
  | { readonly kind: 'after-everyone' }
  /** A hand up during a round waits for the facilitator. */
  | { readonly kind: 'after-the-round' }

/** The place of one member; null when they are not waiting for anything. */
export function placeOf(view: View, me: MemberId | null): Place | null {
  if (me === null) return null
  if (view.floor?.speaker === me) return { kind: 'speaking' }
  const mark = view.round?.state[me]
  if (mark === 'later') return placeIn(view, me) ?? { kind: 'after-everyone' }
  const waits = view.queue.hands.some((hand) => hand.member === me)
  if (view.round && mark !== 'due') return waits ? { kind: 'after-the-round' } : null
  return placeIn(view, me)
}

function placeIn(view: View, me: MemberId): Place | null {
  const order = upcoming(view)
  const index = order.indexOf(me)
  if (index < 0) return null
  const before = order[index - 1]
  if (before !== undefined) return { kind: 'after', member: before }
  return view.round && !view.round.begun && view.floor === null ? { kind: 'begins' } : { kind: 'next' }
}
