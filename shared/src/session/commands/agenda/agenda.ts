import type { PhaseId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import { MOST_PHASES } from '../../../limits.ts'
import type { Asked } from '../../../protocol/commands.ts'
import type { AgendaItem } from '../../../protocol/fields.ts'
import { type Duration, type Instant, SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Phase, PhasePlan, SharedSlice } from '../../model/shared-state.ts'
import { phaseOf } from '../../model/state.ts'
import { gatheringAfter, gatheringOf } from '../../queries/breakout-plan.ts'
import { focusOfSeat, isSeated } from '../../queries/case-roles.ts'
import { FORMAT_RULES, plannedOrder } from '../../queries/format-rules.ts'
import { leaderFirst, orderOf } from '../../queries/round-order.ts'
import { phasesToCome } from '../../queries/time/phases-to-come.ts'
import { LONGEST } from '../../queries/time/timers.ts'
import { split } from '../breakouts.ts'
import type { Course } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { lowerOutside } from '../queue/queue.ts'
import { prepareRound } from '../rounds.ts'
import { setFocus } from './case-roles.ts'

/** What an agenda item plans, completed from its format. */
function planOf(item: AgendaItem): PhasePlan {
  const rules = FORMAT_RULES[item.format]
  return {
    title: item.title,
    format: item.format,
    minutes: item.minutes,
    turnSeconds: item.turnSeconds ?? null,
    prompt: item.prompt || null,
    outcome: item.outcome ?? 'none',
    balance: item.balance ?? rules.balance,
    replies: item.replies ?? rules.replies,
    settleSeconds: item.settleSeconds ?? null,
    ...gatheringOf(item.format, item),
    ...(item.role ? { role: item.role } : {}),
    ...(item.order ? { order: item.order } : {}),
    ...(item.endsAt ? { endsAt: item.endsAt } : {}),
  }
}

/** A phase that has not run. */
export function plannedPhase(id: PhaseId, item: AgendaItem): Phase {
  return { id, ...planOf(item), outcomeText: null, focus: null, status: 'planned', runs: [] }
}

/** `next-phase`: the first planned phase after the running one; without one the running phase just ends (AG1). */
export function nextPhase(course: Course, command: Asked<'next-phase'>): Verdict {
  const { current } = course.shared.agenda
  if (command.from !== current) return refuse('phase-already-over')
  const next = plannedAfter(course)
  if (current !== null || next !== null) changePhase(course, next)
  return null
}

/** `start-phase`: any phase, by the facilitator's choice; one that ran before begins a new run (AG8). */
export function startPhase(course: Course, command: Asked<'start-phase'>): Verdict {
  const { current } = course.shared.agenda
  if (!phaseOf(course.shared, command.phase)) return refuse('unknown-phase')
  if (command.from !== current) return refuse('phase-already-over')
  if (command.phase === current) return refuse('phase-running')
  const agoMs = (command.agoSeconds ?? 0) * SECOND
  if (agoMs > 0 && course.now - agoMs < earliestStart(course.shared)) return refuse('invalid-command', 'agoSeconds')
  changePhase(course, command.phase, agoMs)
  return null
}

/** A phase may be said to have begun a while ago, but not before the one it follows, or the session itself (AG30). */
function earliestStart({ startedAt, agenda }: SharedSlice): Instant {
  const runs = agenda.phases.flatMap((phase) => phase.runs)
  return Math.max(startedAt ?? 0, ...runs.map((run) => run.endedAt ?? run.startedAt))
}

/** Closes the open turn, ends the round and the phase, and begins the next, in that order (AG2). */
export function changePhase(course: Course, to: PhaseId | null, agoMs: Duration = 0): void {
  endTurn(course, 'phase-ended')
  const ago = agoMs > 0 ? { agoMs } : {}
  if (course.shared.round) course.tell({ type: 'round-ended' })
  if (course.shared.agenda.current !== null) course.tell({ type: 'phase-ended', ...ago })
  if (to === null) return
  course.tell({ type: 'phase-begun', phase: to, generation: course.hidden.generations.phase + 1, ...ago })
  lowerOutside(course)
  const phase = phaseOf(course.shared, to)
  if (phase?.format === 'breakout') split(course, 'chance')
  if (phase?.format !== 'round' && phase?.format !== 'invitation') return
  const led = phase.format === 'invitation' && !phase.order
  const order = led ? leaderFirst(course) : orderOf(course, plannedOrder(course.shared))
  if (order.length > 0) prepareRound(course, order)
}

/** Where `next-phase` and an advancing phase go: never back to the top (AG1, AG5). */
export function plannedAfter(course: Course): PhaseId | null {
  return phasesToCome(course.shared)[0]?.id ?? null
}

/** `add-phase`. */
export function addPhase(course: Course, command: Asked<'add-phase'>): Verdict {
  const { before = null } = command
  if (before !== null && !phaseOf(course.shared, before)) return refuse('unknown-phase')
  if (course.shared.agenda.phases.length >= MOST_PHASES) return refuse('too-many')
  const focus = focusOfSeat(course.shared.agenda.phases, command.phase.role)
  const phase = { ...plannedPhase(idOf('phase', course.hidden.phases + 1), command.phase), focus }
  course.tell({ type: 'phase-added', phase, ...(before === null ? {} : { before }) })
  return null
}

/** `edit-phase`; the format of one that runs or has run stays (AG4), and whom it is about is set for its whole seat (AG20). */
export function editPhase(course: Course, command: Asked<'edit-phase'>): Verdict {
  const { phases } = course.shared.agenda
  const phase = phaseOf(course.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const { focus, ...changed } = command.changes
  const { format } = changed
  if (focus && !isSeated(course.shared, focus)) return refuse('unknown-member')
  if (format !== undefined && format !== phase.format) {
    if (phase.status === 'running') return refuse('phase-running')
    if (phase.runs.length > 0) return refuse('phase-already-over')
  }
  const changes = changesOf(phase, changed)
  if (changes.endsAt && !isWithin(changes.endsAt, phase, course.now)) return refuse('invalid-command', 'changes.endsAt')
  if (phase.status === 'running' && changes.chairs !== undefined) return refuse('phase-running')
  if (Object.keys(changes).length > 0) course.tell({ type: 'phase-edited', phase: phase.id, changes })
  if (focus !== undefined) setFocus(course, phase.id, focus)
  // A phase that comes to a seat is about whom the seat is about, or brings its own.
  else if (changes.role) setFocus(course, phase.id, focusOfSeat(phases, changes.role) ?? phase.focus)
  return null
}

/** Whether a phase can end at this instant: ahead, and not longer after its start than a timer lasts (AG31, TM9). */
function isWithin(endsAt: Instant, phase: Phase, now: Instant): boolean {
  const running = phase.status === 'running' ? phase.runs.at(-1) : undefined
  return endsAt > now && (!running || endsAt <= running.startedAt + LONGEST)
}

type Changes = Omit<Asked<'edit-phase'>['changes'], 'focus'>

/** What really changes; with another format, what follows from a format follows the new one unless it is said too. */
function changesOf(phase: Phase, asked: Changes): Partial<PhasePlan> {
  const reformed = asked.format !== undefined && asked.format !== phase.format
  const rules = reformed && asked.format ? FORMAT_RULES[asked.format] : null
  const followed = rules ? { balance: rules.balance, replies: rules.replies } : {}
  const wanted = { ...followed, ...asked, ...gatheringAfter(phase, asked) }
  const entries = Object.entries(wanted)
    .map(([field, value]) => [field, value === '' ? null : value] as const)
    .filter(([field, value]) => value !== undefined && value !== (phase[field as keyof PhasePlan] ?? null))
  return Object.fromEntries(entries)
}

/** `move-phase`; a running phase keeps running. */
export function movePhase(course: Course, command: Asked<'move-phase'>): Verdict {
  const { phases } = course.shared.agenda
  const { phase, before = null } = command
  if (!phaseOf(course.shared, phase) || (before !== null && !phaseOf(course.shared, before))) {
    return refuse('unknown-phase')
  }
  const place = phases.findIndex((each) => each.id === phase)
  if (before === phase || (phases[place + 1]?.id ?? null) === before) return null
  course.tell({ type: 'phase-moved', phase, before })
  return null
}

/** `remove-phase`: only of one that has not run (AG4). */
export function removePhase(course: Course, command: Asked<'remove-phase'>): Verdict {
  const phase = phaseOf(course.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  if (phase.status === 'running') return refuse('phase-running')
  if (phase.runs.length > 0) return refuse('phase-already-over')
  course.tell({ type: 'phase-removed', phase: phase.id })
  return null
}

/** `skip-phase`, and taking it back. */
export function skipPhase(course: Course, command: Asked<'skip-phase'>): Verdict {
  const phase = phaseOf(course.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  if (phase.status === 'running') return refuse('phase-running')
  if (phase.runs.length > 0) return refuse('phase-already-over')
  if ((phase.status === 'skipped') !== command.on) {
    course.tell({ type: 'phase-skipped', phase: phase.id, on: command.on })
  }
  return null
}

/** `record-outcome`, at any time before the end; null clears it (AG3). */
export function recordOutcome(course: Course, command: Asked<'record-outcome'>): Verdict {
  const phase = phaseOf(course.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const text = command.text || null
  if (text !== phase.outcomeText) course.tell({ type: 'outcome-recorded', phase: phase.id, text })
  return null
}
