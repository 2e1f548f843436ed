import type { MemberId } from '../../../ids.ts'
import { systemCommandId } from '../../../ids.ts'
import { type Instant, MINUTE, SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf, type SessionState } from '../../model/state.ts'
import { facilitatorHere } from '../../queries/members.ts'
import { ANYONE, type CommandRules } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { type DeadlineRule, type DeadlineRules, isDue } from '../system-command-rule.ts'

export const claimCommands = {
  'claim-facilitation': { who: ANYONE, when: 'always', decide: (builder, _, by) => claimFacilitation(builder, by) },
  'decline-facilitation': { who: ANYONE, when: 'always', decide: (builder, _, by) => declineFacilitation(builder, by) },
} satisfies Partial<CommandRules>

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
function claimFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (by.role === 'facilitator') return null
  const { claim } = builder.shared
  const offered = claim && canBeAsked(by) && (claim.to === null || claim.to === by.id)
  if (!offered) return refuse('not-allowed')
  builder.tell({ type: 'role-set', member: by.id, role: 'facilitator' })
  return null
}

/** `decline-facilitation`: an offer to one member becomes everyone's at once. */
function declineFacilitation(builder: DecisionBuilder, by: Member): Verdict {
  if (builder.shared.claim?.to === by.id) builder.tell({ type: 'claim-offered', to: null })
  return null
}

/** When facilitating is to be offered to the person who is asked first. */
const offer: DeadlineRule = {
  next(state) {
    const at = state.shared.claim ? null : offerAt(state)
    const id = systemCommandId('claim', state.hidden.unledSince ?? 0)
    return at === null ? null : { at, id, command: { type: 'offer-claim' } }
  },
  decide(builder) {
    if (isDue(offer.next(builder.state), builder))
      builder.tell({ type: 'claim-offered', to: firstAsked(builder.state) })
    return null
  },
}

/** When what is offered to one person is offered to everyone here. */
const widening: DeadlineRule = {
  next({ shared: { claim } }) {
    if (!claim || claim.to === null) return null
    const id = systemCommandId('claim', claim.since, 'all')
    return { at: claim.since + TO_ONE, id, command: { type: 'widen-claim' } }
  },
  decide(builder) {
    if (isDue(widening.next(builder.state), builder)) builder.tell({ type: 'claim-offered', to: null })
    return null
  },
}

export const claimDeadlines = { 'offer-claim': offer, 'widen-claim': widening } satisfies Partial<DeadlineRules>

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
