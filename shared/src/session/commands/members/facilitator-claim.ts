import type { MemberId } from '../../../ids.ts'
import { systemCommandId } from '../../../ids.ts'
import { type Instant, MINUTE, SECOND } from '../../../time.ts'
import type { Deadline } from '../../model/deadline.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf, type SessionState } from '../../model/state.ts'
import { facilitatorHere } from '../../queries/members.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

/** How long no facilitator must have been here before the server offers to take over. */
const UNLED = MINUTE
/** In the lobby: this long after the planned start, or without one after the third member joined. */
const AFTER_PLANNED_START = 5 * MINUTE
const AFTER_THIRD = 10 * MINUTE
/** How long the offer is for one member before it is for everyone. */
const TO_ONE = 30 * SECOND

/**
 * `claim-facilitation`: the first to accept their offer becomes facilitator. Earlier facilitators stay facilitators
 * (MB8).
 */
export function claimFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (by.role === 'facilitator') return null
  const { claim } = builder.shared
  const offered = claim && canBeAsked(by) && (claim.to === null || claim.to === by.id)
  if (!offered) return refuse('not-allowed')
  builder.tell({ type: 'role-set', member: by.id, role: 'facilitator' })
  return null
}

/** `decline-facilitation`: an offer to one member becomes everyone's at once. */
export function declineFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (builder.shared.claim?.to === by.id) builder.tell({ type: 'claim-offered', to: null })
  return null
}

/** The deadline at which the server offers to take over, or widens the offer to everyone. */
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

/** Offers facilitating to one member first. */
export function offerClaim(builder: DecisionBuilder): void {
  builder.tell({ type: 'claim-offered', to: firstAsked(builder.state) })
}

/** Offers it to everyone who is here. */
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

/** A timekeeper; else the member who has been here longest and does not only listen. Null when there is none. */
function firstAsked({ shared, hidden }: SessionState): MemberId | null {
  const since = (member: Member) => ledgerOf(hidden, member.id).lastHereAt
  const present = shared.members.filter(canBeAsked).toSorted((one, other) => since(one) - since(other))
  const first = present.find((member) => member.role === 'timekeeper') ?? present.find((member) => !member.listening)
  return first?.id ?? null
}

/** A member without a screen cannot answer. */
const canBeAsked = (member: Member) => member.presence === 'here'
