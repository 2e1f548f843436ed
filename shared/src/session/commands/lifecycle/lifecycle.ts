import { LIMITS } from '../../../limits.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { DAY, MINUTE } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf } from '../../model/state.ts'
import { isHere } from '../../queries/members.ts'
import { endOf } from '../../queries/time/phase-length.ts'
import { changePhase } from '../agenda/agenda.ts'
import { noteAccepted } from '../agreements.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { closeEveryPoll } from '../polls.ts'
import { settleQueue } from '../queue/queue.ts'

/** A member who was here this long before the start counts as of today (MB10). */
const BEFORE_START = 10 * MINUTE
/** How far ahead a start may be planned (SE6). */
const MOST_AHEAD = LIMITS.daysAhead * DAY

/** `start-session`: the session is live, and no phase has begun yet (SE1). */
export function startSession(builder: DecisionBuilder): Verdict {
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
export function endSession(builder: DecisionBuilder): Verdict {
  changePhase(builder, null)
  closeEveryPoll(builder)
  builder.tell({ type: 'session-ended' })
  return null
}

/** `edit-session`: changed norms get a new version (SE8). */
export function editSession(builder: DecisionBuilder, by: Member, command: CommandOf<'edit-session'>): Verdict {
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
export function resumeSession(builder: DecisionBuilder): Verdict {
  if (builder.shared.pause) builder.tell({ type: 'session-resumed' })
  return null
}

/** `set-options`: stores the options that differ. */
export function setOptions(builder: DecisionBuilder, command: CommandOf<'set-options'>): Verdict {
  const options = differing(command.options, { ...builder.shared.options })
  if (Object.keys(options).length === 0) return null
  builder.tell({ type: 'options-set', options })
  if (options.queuePolicy !== undefined) settleQueue(builder)
  return null
}

/** `show-message`: null or an empty text clears it. */
export function showMessage(builder: DecisionBuilder, command: CommandOf<'show-message'>): Verdict {
  const text = command.text || null
  if (text !== builder.shared.display.message) builder.tell({ type: 'message-shown', text })
  return null
}

/** `blank-display`: hides or shows the content of displays. */
export function blankDisplay(builder: DecisionBuilder, command: CommandOf<'blank-display'>): Verdict {
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
