import type { MemberId } from '../../../ids.ts'
import { systemCommandId } from '../../../ids.ts'
import { type Instant, MINUTE, SECOND } from '../../../time.ts'
import type { Deadline } from '../../model/deadline.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf, type SessionState } from '../../model/state.ts'
import { facilitatorHere } from '../../queries/members.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

/** No facilitator has been here for so long. */
const UNLED = MINUTE
/** In the lobby: so long after the planned start, or without one after the third person came. */
const AFTER_PLANNED_START = 5 * MINUTE
const AFTER_THIRD = 10 * MINUTE
/** How long it is offered to one before it is everyone's. */
const TO_ONE = 30 * SECOND

/** `claim-facilitation`: the first to accept what is offered to them has it; whoever was facilitator stays one (MB8). */
export function claimFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (by.role === 'facilitator') return null
  const { claim } = builder.shared
  const offered = claim && canBeAsked(by) && (claim.to === null || claim.to === by.id)
  if (!offered) return refuse('not-allowed')
  builder.tell({ type: 'role-set', member: by.id, role: 'facilitator' })
  return null
}

/** `decline-facilitation`: what was offered to one is everyone's at once. */
export function declineFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (builder.shared.claim?.to === by.id) builder.tell({ type: 'claim-offered', to: null })
  return null
}

/** When facilitating is to be offered, or what is offered to one becomes everyone's. */
export function claimDeadline(state: SessionState): Deadline | null {
  const { claim } = state.shared
  if (claim) {
    if (claim.to === null) return null
    return {
      at: claim.since + TO_ONE,
      id: systemCommandId('claim', claim.since, 'all'),
      command: { type: 'widen-claim' },
    }
  }
  const at = offerAt(state)
  return at === null
    ? null
    : { at, id: systemCommandId('claim', state.hidden.unledSince ?? 0), command: { type: 'offer-claim' } }
}

/** Offers facilitating to the one who is asked first. */
export function offerClaim(builder: DecisionBuilder): void {
  builder.tell({ type: 'claim-offered', to: firstAsked(builder.state) })
}

/** Offers it to everyone here. */
export function widenClaim(builder: DecisionBuilder): void {
  builder.tell({ type: 'claim-offered', to: null })
}

function offerAt({ shared, hidden }: SessionState): Instant | null {
  const { unledSince } = hidden
  if (unledSince === null || facilitatorHere(shared) || !shared.members.some(canBeAsked)) return null
  const unled = unledSince + UNLED
  if (shared.status === 'live') return unled
  if (shared.startsAt !== null) return Math.max(unled, shared.startsAt + AFTER_PLANNED_START)
  return hidden.thirdAt === null ? null : Math.max(unled, hidden.thirdAt + AFTER_THIRD)
}

/** A timekeeper, else whoever has been present longest and does not listen; null when there is no such person. */
function firstAsked({ shared, hidden }: SessionState): MemberId | null {
  const since = (member: Member) => ledgerOf(hidden, member.id).lastHereAt
  const present = shared.members.filter(canBeAsked).toSorted((one, other) => since(one) - since(other))
  const first = present.find((member) => member.role === 'timekeeper') ?? present.find((member) => !member.listening)
  return first?.id ?? null
}

/** Somebody in the call without a screen cannot answer. */
const canBeAsked = (member: Member) => member.presence === 'here'
