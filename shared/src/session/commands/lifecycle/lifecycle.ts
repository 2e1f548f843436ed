import { systemCommandId } from '../../../ids.ts'
import { LIMITS } from '../../../limits.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { DAY, HOUR, MINUTE } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf } from '../../model/state.ts'
import { isHere } from '../../queries/members.ts'
import { endOf } from '../../queries/time/phase-length.ts'
import { changePhase } from '../agenda/agenda.ts'
import { noteAccepted } from '../agreements.ts'
import { type CommandRules, FACILITATOR, STEWARDS } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { closeEveryPoll } from '../polls.ts'
import { settleQueue } from '../queue/queue.ts'
import { type DeadlineRule, type DeadlineRules, isDue } from '../system-command-rule.ts'

export const lifecycleCommands = {
  'start-session': { who: FACILITATOR, when: 'always', decide: startSession },
  'end-session': { who: FACILITATOR, when: 'always', decide: endSession },
  'edit-session': { who: FACILITATOR, when: 'always', decide: editSession },
  'pause-session': { who: STEWARDS, when: 'live', decide: pauseSession },
  'resume-session': { who: STEWARDS, when: 'live', decide: resumeSession },
  'set-options': { who: FACILITATOR, when: 'always', decide: setOptions },
  'show-message': { who: STEWARDS, when: 'always', decide: showMessage },
  'blank-display': { who: STEWARDS, when: 'always', decide: blankDisplay },
} satisfies Partial<CommandRules>

/** A live session that nobody is in ends by itself after this (SE9). */
const ABANDONED_AFTER = 2 * HOUR

const abandoned: DeadlineRule = {
  next({ shared, hidden }) {
    if (hidden.emptySince === null || shared.startedAt === null) return null
    const since = Math.max(hidden.emptySince, shared.startedAt)
    return { at: since + ABANDONED_AFTER, id: systemCommandId('abandoned'), command: { type: 'end-abandoned' } }
  },
  decide: (builder) => (isDue(abandoned.next(builder.state), builder) ? endSession(builder) : null),
}

export const lifecycleDeadlines = { 'end-abandoned': abandoned } satisfies Partial<DeadlineRules>

/** A member who was here this long before the start counts as of today (MB10). */
const BEFORE_START = 10 * MINUTE
/** How far ahead a start may be planned (SE6). */
const MOST_AHEAD = LIMITS.daysAhead * DAY

/** `start-session`: the session is live, and no phase has begun yet (SE1). */
function startSession(builder: DecisionBuilder): Verdict {
  const { shared, hidden, now } = builder
  if (shared.status === 'live') return null
  const present = shared.members.filter((member) => {
    const seenAt = isHere(member) ? now : ledgerOf(hidden, member.id).lastHereAt
    return member.presence !== 'left' && now - seenAt <= BEFORE_START
  })
  const planned = shared.agenda.phases.filter((phase) => phase.status !== 'skipped')
  builder.tell({
    type: 'session-started',
    plannedEndAt: planned.length > 0 ? endOf(planned, now) : null,
    today: present.map((member) => member.id),
  })
  return null
}

/**
 * `end-session`, also for an abandoned session. It closes the turn, round, phase, polls and session, in this order
 * (SE3).
 */
function endSession(builder: DecisionBuilder): Verdict {
  changePhase(builder, null)
  closeEveryPoll(builder)
  builder.tell({ type: 'session-ended' })
  return null
}

/** `edit-session`: changed norms get a new version (SE8). */
function editSession(builder: DecisionBuilder, command: CommandOf<'edit-session'>, by: Member): Verdict {
  const { shared, now } = builder
  const { type: _, norms, startsAt, disagreement, support, ...asked } = command
  if (tooFarAhead(startsAt, now)) return refuse('invalid-command', 'startsAt')
  const notes = { disagreement: written(disagreement), support: written(support) }
  const changes = {
    ...differing({ ...asked, ...notes, startsAt }, { ...shared }),
    ...(norms && !same(norms, shared.norms.items)
      ? { norms: { version: shared.norms.version + 1, items: norms } }
      : {}),
  }
  if (Object.keys(changes).length > 0) builder.tell({ type: 'session-edited', ...changes })
  if ('norms' in changes) noteAccepted(builder, by.id)
  return null
}

/** An empty text becomes null; an absent text stays absent. */
const written = (text: string | null | undefined) => (text === '' ? null : text)

/** Whether a planned start is too far ahead. */
export function tooFarAhead(startsAt: number | null | undefined, now: number): boolean {
  return startsAt !== null && startsAt !== undefined && startsAt > now + MOST_AHEAD
}

/** `pause-session`: pauses both timers and the floor (SE4). */
export function pauseSession(builder: DecisionBuilder, command: CommandOf<'pause-session'>): Verdict {
  if (!builder.shared.pause) builder.tell({ type: 'session-paused', reason: command.reason })
  return null
}

/** `resume-session`: both timers continue with exactly their remaining time. */
function resumeSession(builder: DecisionBuilder): Verdict {
  if (builder.shared.pause) builder.tell({ type: 'session-resumed' })
  return null
}

/** `set-options`: stores the options that differ. */
function setOptions(builder: DecisionBuilder, command: CommandOf<'set-options'>): Verdict {
  const options = differing(command.options, { ...builder.shared.options })
  if (Object.keys(options).length === 0) return null
  builder.tell({ type: 'options-set', options })
  if (options.queuePolicy !== undefined) settleQueue(builder)
  return null
}

/** `show-message`: null or an empty text clears it. */
function showMessage(builder: DecisionBuilder, command: CommandOf<'show-message'>): Verdict {
  const text = command.text || null
  if (text !== builder.shared.display.message) builder.tell({ type: 'message-shown', text })
  return null
}

/** `blank-display`: hides or shows the content of displays. */
function blankDisplay(builder: DecisionBuilder, command: CommandOf<'blank-display'>): Verdict {
  if (command.on !== builder.shared.display.blank) builder.tell({ type: 'display-blanked', on: command.on })
  return null
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of `asked` that are present and differ from `known`. */
function differing<T extends Fields>(asked: T, known: Fields): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(asked).filter(([field, value]) => value !== undefined && !same(value, known[field]))
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
