import { systemCommandId } from '../../../ids.ts'
import { MINUTE, SECOND } from '../../../time.ts'
import { handsOnByItself } from '../../queries/format-rules.ts'
import { isHereNow, stewardHere } from '../../queries/members.ts'
import { choiceEndsAt } from '../../queries/next-speaker-choice.ts'
import { callFromRound, waitingIn } from '../rounds.ts'
import { type DeadlineRule, type DeadlineRules, isDue } from '../system-command-rule.ts'
import { endTurn, openTurn } from './floor.ts'

/** How long a session waits before it goes on without a speaker who is away, when nobody minds the floor (FL6). */
const AWAY_BEFORE_GOING_ON = MINUTE

/** A turn that has been over for as long as the group agreed ends (TM7). */
const cut: DeadlineRule = {
  next({ shared, hidden }) {
    const { turn } = shared.timers
    const { cutAfterSeconds } = shared.options
    if (cutAfterSeconds === null || turn.status !== 'running' || !turn.up || !shared.floor) return null
    if (hidden.turn?.spared === hidden.turn?.ends) return null
    const id = systemCommandId(shared.floor.turn, 'cut', hidden.turn?.ends ?? 0)
    return { at: turn.endsAt + cutAfterSeconds * SECOND, id, command: { type: 'cut-turn', turn: shared.floor.turn } }
  },
  decide(builder) {
    if (isDue(cut.next(builder.state), builder)) endTurn(builder, 'cut')
    return null
  },
}

/** With no facilitator and no timekeeper here the session goes on without a speaker who stays away (FL6). */
const goOn: DeadlineRule = {
  next({ shared, hidden }) {
    const open = hidden.turn
    if (!shared.floor || open === null || open.awaySince === null || stewardHere(shared)) return null
    const { turn } = shared.floor
    const at = open.awaySince + AWAY_BEFORE_GOING_ON - open.awayMs
    return { at, id: systemCommandId(turn, 'away'), command: { type: 'go-on', turn } }
  },
  decide(builder) {
    if (isDue(goOn.next(builder.state), builder)) endTurn(builder, 'skipped')
    return null
  },
}

/** The member who may invite has chosen nobody: the next in order who is here is called (RR10). */
const callInOrder: DeadlineRule = {
  next(state) {
    const { shared, hidden } = state
    const at = choiceEndsAt(state)
    if (at === null || !hidden.choice || !shared.round || !handsOnByItself(shared)) return null
    if (hidden.waitsForCall && stewardHere(shared)) return null
    if (!waitingIn(shared.round).some((member) => isHereNow(shared, member))) return null
    const { turn } = hidden.choice
    return { at, id: systemCommandId(turn, 'invite'), command: { type: 'call-in-order', turn } }
  },
  decide(builder) {
    if (isDue(callInOrder.next(builder.state), builder)) callFromRound(builder, openTurn)
    return null
  },
}

export const floorDeadlines = {
  'cut-turn': cut,
  'go-on': goOn,
  'call-in-order': callInOrder,
} satisfies Partial<DeadlineRules>
