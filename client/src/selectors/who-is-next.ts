import type { MemberId } from '@circlet/shared/ids'
import type { Round } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { focusComes } from '@circlet/shared/session/queries/focus'
import { handsOnByItself, ruling } from '@circlet/shared/session/queries/format-rules'
import { isHere, memberOf } from '@circlet/shared/session/queries/members'

/**
 * Who speaks next, in order, as far as can be told: people who are away when called are passed over (RR8, QU8),
 * so they are not promised to anyone.
 */
export function upcoming(view: View): readonly MemberId[] {
  // Who is invited next nobody knows.
  return view.round?.begun && ruling(view).invites ? [] : callable(view)
}

/** Whom calling would call, in order. */
export function callable(view: View): readonly MemberId[] {
  if (!ruling(view).floor) return []
  if (view.round) return dueIn(view, view.round)
  const focus = focusComes(view)
  const hands = handsHere(view)
  return focus?.place === 'first' ? [focus.member, ...hands.filter((id) => id !== focus.member)] : hands
}

/** Whether the floor hands itself on when this turn ends (FL8); after a stopped clock it waits to be called (TM15). */
export function handsOn(view: View): boolean {
  const { turn } = view.timers
  if (turn.status === 'paused' && turn.heldBy.includes('hand')) return false
  return handsOnByItself(view)
}

function dueIn(view: View, round: Round): readonly MemberId[] {
  const here = round.order.filter((id) => {
    const member = memberOf(view, id)
    return member !== null && isHere(member)
  })
  return [...here.filter((id) => round.state[id] === 'due'), ...here.filter((id) => round.state[id] === 'later')]
}

function handsHere(view: View): readonly MemberId[] {
  const waiting = view.queue.hands.filter((hand) => {
    const member = memberOf(view, hand.member)
    return member !== null && isHere(member)
  })
  return waiting.map((hand) => hand.member)
}

/** Through which lens a member looks, where they were asked. */
export function lensOf(view: Pick<View, 'members'>, id: MemberId | null | undefined): string | null {
  return view.members.find((member) => member.id === id)?.lens ?? null
}

/** A member's name, or nothing for one who is not known here. */
export function nameOf(view: Pick<View, 'members'>, id: MemberId | null | undefined): string {
  return view.members.find((member) => member.id === id)?.name ?? ''
}
