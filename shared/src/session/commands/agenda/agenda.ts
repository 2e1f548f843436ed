import type { PhaseId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import { MOST_PHASES } from '../../../limits.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import type { AgendaItem } from '../../../protocol/fields.ts'
import { type Duration, type Instant, SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Phase, PhasePlan, SharedSlice } from '../../model/shared-state.ts'
import { phaseOf } from '../../model/state.ts'
import { breakoutPlanAfter, breakoutPlanOf } from '../../queries/breakout-plan.ts'
import { focusOfCaseRole, isSeated } from '../../queries/case-roles.ts'
import { FORMAT_RULES, plannedOrder } from '../../queries/format-rules.ts'
import { leaderFirst, orderOf } from '../../queries/round-order.ts'
import { phasesToCome } from '../../queries/time/phases-to-come.ts'
import { LONGEST } from '../../queries/time/timers.ts'
import { split } from '../breakouts.ts'
import { type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { lowerOutside } from '../queue/queue.ts'
import { prepareRound } from '../rounds.ts'
import { setFocus } from './case-roles.ts'

export const agendaCommands = {
  'start-phase': { who: FACILITATOR, when: 'live', pausable: true, decide: startPhase },
  'next-phase': { who: FACILITATOR, when: 'live', pausable: true, decide: nextPhase },
  'skip-phase': { who: FACILITATOR, when: 'always', decide: skipPhase },
  'add-phase': { who: FACILITATOR, when: 'always', decide: addPhase },
  'edit-phase': { who: FACILITATOR, when: 'always', decide: editPhase },
  'move-phase': { who: FACILITATOR, when: 'always', decide: movePhase },
  'remove-phase': { who: FACILITATOR, when: 'always', decide: removePhase },
  'record-outcome': { who: FACILITATOR, when: 'always', decide: recordOutcome },
} satisfies Partial<CommandRules>

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
    ...breakoutPlanOf(item.format, item),
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
function nextPhase(builder: DecisionBuilder, command: CommandOf<'next-phase'>): Verdict {
  const { current } = builder.shared.agenda
  if (command.from !== current) return refuse('phase-already-over')
  const next = plannedAfter(builder)
  if (current !== null || next !== null) changePhase(builder, next)
  return null
}

/** `start-phase`: any phase, by the facilitator's choice; one that ran before begins a new run (AG8). */
function startPhase(builder: DecisionBuilder, command: CommandOf<'start-phase'>): Verdict {
  const { current } = builder.shared.agenda
  if (!phaseOf(builder.shared, command.phase)) return refuse('unknown-phase')
  if (command.from !== current) return refuse('phase-already-over')
  if (command.phase === current) return refuse('phase-running')
  const agoMs = (command.agoSeconds ?? 0) * SECOND
  if (agoMs > 0 && builder.now - agoMs < earliestStart(builder.shared)) return refuse('invalid-command', 'agoSeconds')
  changePhase(builder, command.phase, agoMs)
  return null
}

/** A phase may be said to have begun a while ago, but not before the one it follows, or the session itself (AG30). */
function earliestStart({ startedAt, agenda }: SharedSlice): Instant {
  const runs = agenda.phases.flatMap((phase) => phase.runs)
  return Math.max(startedAt ?? 0, ...runs.map((run) => run.endedAt ?? run.startedAt))
}

/** Closes the open turn, ends the round and the phase, and begins the next, in that order (AG2). */
export function changePhase(builder: DecisionBuilder, to: PhaseId | null, agoMs: Duration = 0): void {
  endTurn(builder, 'phase-ended')
  const ago = agoMs > 0 ? { agoMs } : {}
  if (builder.shared.round) builder.tell({ type: 'round-ended' })
  if (builder.shared.agenda.current !== null) builder.tell({ type: 'phase-ended', ...ago })
  if (to === null) return
  builder.tell({ type: 'phase-begun', phase: to, generation: builder.hidden.generations.phase + 1, ...ago })
  lowerOutside(builder)
  const phase = phaseOf(builder.shared, to)
  if (phase?.format === 'breakout') split(builder, 'chance')
  if (phase?.format !== 'round' && phase?.format !== 'invitation') return
  const led = phase.format === 'invitation' && !phase.order
  const order = led ? leaderFirst(builder) : orderOf(builder, plannedOrder(builder.shared))
  if (order.length > 0) prepareRound(builder, order)
}

/** Where `next-phase` and an advancing phase go: never back to the top (AG1, AG5). */
export function plannedAfter(builder: DecisionBuilder): PhaseId | null {
  return phasesToCome(builder.shared)[0]?.id ?? null
}

/** `add-phase`. */
function addPhase(builder: DecisionBuilder, command: CommandOf<'add-phase'>): Verdict {
  const { before = null } = command
  if (before !== null && !phaseOf(builder.shared, before)) return refuse('unknown-phase')
  if (builder.shared.agenda.phases.length >= MOST_PHASES) return refuse('too-many')
  const focus = focusOfCaseRole(builder.shared.agenda.phases, command.phase.role)
  const phase = { ...plannedPhase(idOf('phase', builder.hidden.phases + 1), command.phase), focus }
  builder.tell({ type: 'phase-added', phase, ...(before === null ? {} : { before }) })
  return null
}

/** `edit-phase`; the format of one that runs or has run stays (AG4), and whom it is about is set for its whole seat (AG20). */
function editPhase(builder: DecisionBuilder, command: CommandOf<'edit-phase'>): Verdict {
  const { phases } = builder.shared.agenda
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const { focus, ...changed } = command.changes
  const { format } = changed
  if (focus && !isSeated(builder.shared, focus)) return refuse('unknown-member')
  if (format !== undefined && format !== phase.format) {
    if (phase.status === 'running') return refuse('phase-running')
    if (phase.runs.length > 0) return refuse('phase-already-over')
  }
  const changes = changesOf(phase, changed)
  if (changes.endsAt && !isWithin(changes.endsAt, phase, builder.now))
    return refuse('invalid-command', 'changes.endsAt')
  if (phase.status === 'running' && changes.chairs !== undefined) return refuse('phase-running')
  if (Object.keys(changes).length > 0) builder.tell({ type: 'phase-edited', phase: phase.id, changes })
  if (focus !== undefined) setFocus(builder, phase.id, focus)
  // A phase that comes to a seat is about whom the seat is about, or brings its own.
  else if (changes.role) setFocus(builder, phase.id, focusOfCaseRole(phases, changes.role) ?? phase.focus)
  return null
}

/** Whether a phase can end at this instant: ahead, and not longer after its start than a timer lasts (AG31, TM9). */
function isWithin(endsAt: Instant, phase: Phase, now: Instant): boolean {
  const running = phase.status === 'running' ? phase.runs.at(-1) : undefined
  return endsAt > now && (!running || endsAt <= running.startedAt + LONGEST)
}

type Changes = Omit<CommandOf<'edit-phase'>['changes'], 'focus'>

/** What really changes; with another format, what follows from a format follows the new one unless it is said too. */
function changesOf(phase: Phase, asked: Changes): Partial<PhasePlan> {
  const reformed = asked.format !== undefined && asked.format !== phase.format
  const rules = reformed && asked.format ? FORMAT_RULES[asked.format] : null
  const followed = rules ? { balance: rules.balance, replies: rules.replies } : {}
  const wanted = { ...followed, ...asked, ...breakoutPlanAfter(phase, asked) }
  const entries = Object.entries(wanted)
    .map(([field, value]) => [field, value === '' ? null : value] as const)
    .filter(([field, value]) => value !== undefined && value !== (phase[field as keyof PhasePlan] ?? null))
  return Object.fromEntries(entries)
}

/** `move-phase`; a running phase keeps running. */
function movePhase(builder: DecisionBuilder, command: CommandOf<'move-phase'>): Verdict {
  const { phases } = builder.shared.agenda
  const { phase, before = null } = command
  if (!phaseOf(builder.shared, phase) || (before !== null && !phaseOf(builder.shared, before))) {
    return refuse('unknown-phase')
  }
  const place = phases.findIndex((each) => each.id === phase)
  if (before === phase || (phases[place + 1]?.id ?? null) === before) return null
  builder.tell({ type: 'phase-moved', phase, before })
  return null
}

/** `remove-phase`: only of one that has not run (AG4). */
function removePhase(builder: DecisionBuilder, command: CommandOf<'remove-phase'>): Verdict {
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  if (phase.status === 'running') return refuse('phase-running')
  if (phase.runs.length > 0) return refuse('phase-already-over')
  builder.tell({ type: 'phase-removed', phase: phase.id })
  return null
}

/** `skip-phase`, and taking it back. */
function skipPhase(builder: DecisionBuilder, command: CommandOf<'skip-phase'>): Verdict {
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  if (phase.status === 'running') return refuse('phase-running')
  if (phase.runs.length > 0) return refuse('phase-already-over')
  if ((phase.status === 'skipped') !== command.on) {
    builder.tell({ type: 'phase-skipped', phase: phase.id, on: command.on })
  }
  return null
}

/** `record-outcome`, at any time before the end; null clears it (AG3). */
function recordOutcome(builder: DecisionBuilder, command: CommandOf<'record-outcome'>): Verdict {
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const text = command.text || null
  if (text !== phase.outcomeText) builder.tell({ type: 'outcome-recorded', phase: phase.id, text })
  return null
}
