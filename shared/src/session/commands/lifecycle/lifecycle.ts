import { LIMITS } from '../../../limits.ts'
import type { Asked } from '../../../protocol/commands.ts'
import { DAY, MINUTE } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { ledgerOf } from '../../model/state.ts'
import { isHere } from '../../queries/members.ts'
import { endOf } from '../../queries/time/phase-length.ts'
import { changePhase } from '../agenda/agenda.ts'
import { noteAccepted } from '../agreements.ts'
import type { Course } from '../decision-builder.ts'
import { closeEveryPoll } from '../polls.ts'
import { settleQueue } from '../queue/queue.ts'

/** Who was here this long before the start counts from the start on (MB10). */
const BEFORE_START = 10 * MINUTE
/** How far ahead a start may be planned (SE6). */
const MOST_AHEAD = LIMITS.daysAhead * DAY

/** `start-session`: live, with no phase begun yet (SE1). */
export function startSession(course: Course): Verdict {
  const { shared, hidden, now } = course
  if (shared.status === 'live') return null
  const present = shared.members.filter((member) => {
    const seenAt = isHere(member) ? now : ledgerOf(hidden, member.id).lastHereAt
    return member.presence !== 'left' && now - seenAt <= BEFORE_START
  })
  const planned = shared.agenda.phases.filter((phase) => phase.status !== 'skipped')
  course.tell({
    type: 'session-started',
    plannedEndAt: planned.length > 0 ? endOf(planned, now) : null,
    today: present.map((member) => member.id),
  })
  return null
}

/** `end-session`, and the end of one that everybody has left: turn, round, phase, polls, session, in that order (SE3). */
export function endSession(course: Course): Verdict {
  changePhase(course, null)
  closeEveryPoll(course)
  course.tell({ type: 'session-ended' })
  return null
}

/** `edit-session`; changed norms raise their version (SE8). */
export function editSession(course: Course, by: Member, command: Asked<'edit-session'>): Verdict {
  const { shared, now } = course
  const { type: _, norms, startsAt, disagreement, support, ...asked } = command
  if (tooFarAhead(startsAt, now)) return refuse('invalid-command', 'startsAt')
  const notes = { disagreement: written(disagreement), support: written(support) }
  const changes = {
    ...differing({ ...asked, ...notes, startsAt }, { ...shared }),
    ...(norms && !same(norms, shared.norms.items)
      ? { norms: { version: shared.norms.version + 1, items: norms } }
      : {}),
  }
  if (Object.keys(changes).length > 0) course.tell({ type: 'session-edited', ...changes })
  if ('norms' in changes) noteAccepted(course, by.id)
  return null
}

/** A text that was emptied is none; one that is not spoken of stays as it is. */
const written = (text: string | null | undefined) => (text === '' ? null : text)

/** Whether a planned start lies further ahead than one may plan. */
export function tooFarAhead(startsAt: number | null | undefined, now: number): boolean {
  return startsAt !== null && startsAt !== undefined && startsAt > now + MOST_AHEAD
}

/** `pause-session`: both timers and the floor stand still (SE4). */
export function pauseSession(course: Course, command: Asked<'pause-session'>): Verdict {
  if (!course.shared.pause) course.tell({ type: 'session-paused', reason: command.reason })
  return null
}

/** `resume-session`: both go on with exactly what was left. */
export function resumeSession(course: Course): Verdict {
  if (course.shared.pause) course.tell({ type: 'session-resumed' })
  return null
}

/** `set-options`. */
export function setOptions(course: Course, command: Asked<'set-options'>): Verdict {
  const options = differing(command.options, { ...course.shared.options })
  if (Object.keys(options).length === 0) return null
  course.tell({ type: 'options-set', options })
  if (options.queuePolicy !== undefined) settleQueue(course)
  return null
}

/** `show-message`; null, or nothing, clears it. */
export function showMessage(course: Course, command: Asked<'show-message'>): Verdict {
  const text = command.text || null
  if (text !== course.shared.display.message) course.tell({ type: 'message-shown', text })
  return null
}

/** `blank-display`. */
export function blankDisplay(course: Course, command: Asked<'blank-display'>): Verdict {
  if (command.on !== course.shared.display.blank) course.tell({ type: 'display-blanked', on: command.on })
  return null
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of `asked` that are there and say something else than `known` does. */
function differing<T extends Fields>(asked: T, known: Fields): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(asked).filter(([field, value]) => value !== undefined && !same(value, known[field]))
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
