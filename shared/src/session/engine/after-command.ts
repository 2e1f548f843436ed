import { changePhase, plannedAfter } from '../commands/agenda/agenda.ts'
import { tellFacilitators } from '../commands/balance/facilitator-commands.ts'
import { showHint } from '../commands/balance/facilitator-hints.ts'
import { presentBalance, showBeforeTurn, showPrompts } from '../commands/balance/show-prompts.ts'
import type { DecisionBuilder } from '../commands/decision-builder.ts'
import { callFromQueue, isOver, openTurn } from '../commands/floor/floor.ts'
import { settleMoreTime } from '../commands/polls.ts'
import { restoreWishes } from '../commands/queue/queue.ts'
import { callFromRound, endRoundWhenOver } from '../commands/rounds.ts'
import { noteTimeUp } from '../commands/timers.ts'
import { handsOnByItself, ruling } from '../queries/format-rules.ts'
import { stewardHere } from '../queries/members.ts'
import { choiceEndsAt } from '../queries/next-speaker-choice.ts'

/**
 * What follows by itself from any accepted command, in the same record: polls for more time close (AG32), ends that were moved into the past are
 * reached (TM6), wishes come back (QU12), a round nobody is due in ends (RR4), a phase whose time is up moves on once
 * the floor is free (AG5, TM8), and a free floor is handed on where that is automatic (FL8).
 */
export function afterCommand(builder: DecisionBuilder): void {
  if (builder.shared.status !== 'live') return
  goesOn(builder)
  prompt(builder)
}

/** Private cards ride in the record of the turn boundary, or of the hand that is raised (BA8). */
function prompt(builder: DecisionBuilder): void {
  for (const event of builder.events) {
    if (event.type === 'hand-raised' && event.by === undefined && event.raisedAt === undefined)
      showBeforeTurn(builder, event.member)
  }
  if (!builder.events.some((event) => event.type === 'turn-ended')) return
  // What is told here changes nothing that the next of them goes by.
  const balance = presentBalance(builder)
  tellFacilitators(builder, balance)
  showHint(builder, balance)
  showPrompts(builder, balance)
}

function goesOn(builder: DecisionBuilder): void {
  settleMoreTime(builder)
  noteTimeUp(builder, 'turn')
  noteTimeUp(builder, 'phase')
  restoreWishes(builder)
  endRoundWhenOver(builder)
  if (builder.shared.pause || builder.shared.floor) return
  if (isOver(builder)) {
    changePhase(builder, plannedAfter(builder))
    settleMoreTime(builder)
  }
  handOn(builder)
}

/** Whether somebody may still choose whom to invite: nobody else is called meanwhile (RR10). */
function isChoosing({ state, now }: DecisionBuilder): boolean {
  const endsAt = choiceEndsAt(state)
  return endsAt !== null && now < endsAt
}

function handOn(builder: DecisionBuilder): void {
  const { shared, hidden } = builder
  if (!ruling(shared).floor || !handsOnByItself(shared)) return
  if (hidden.waitsForCall && stewardHere(shared)) return
  if (shared.round) {
    if (shared.round.begun && !isChoosing(builder)) callFromRound(builder, openTurn)
    endRoundWhenOver(builder)
    return
  }
  if (!ruling(shared).turnsOnlyInRound) callFromQueue(builder)
}
