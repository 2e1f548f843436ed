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
import { FORMAT_RULES, plannedOrder, ruling } from '../../queries/format-rules.ts'
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

/** Makes a phase that has not run yet. */
export function plannedPhase(id: PhaseId, item: AgendaItem): Phase {
  return { id, ...planOf(item), outcomeText: null, focus: null, status: 'planned', runs: [] }
}

/** `next-phase`: begins the first planned phase after the running one. Without one, the running phase ends (AG1). */
function nextPhase(builder: DecisionBuilder, command: CommandOf<'next-phase'>): Verdict {
  const { current } = builder.shared.agenda
  if (command.from !== current) return refuse('phase-already-over')
  const next = plannedAfter(builder)
  if (current !== null || next !== null) changePhase(builder, next)
  return null
}

/** `start-phase`: begins any phase that the facilitator chooses. A phase that ran before gets a new run (AG8). */
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

/** The earliest start that `agoSeconds` may give: the session's start, or the last start or end of any phase (AG30). */
function earliestStart({ startedAt, agenda }: SharedSlice): Instant {
  const runs = agenda.phases.flatMap((phase) => phase.runs)
  return Math.max(startedAt ?? 0, ...runs.map((run) => run.endedAt ?? run.startedAt))
}

/** Closes the open turn, ends the round and the phase, and begins the next phase, in this order (AG2). */
export function changePhase(builder: DecisionBuilder, to: PhaseId | null, agoMs: Duration = 0): void {
  endTurn(builder, 'phase-ended')
  const ago = agoMs > 0 ? { agoMs } : {}
  if (builder.shared.round) builder.tell({ type: 'round-ended' })
  if (builder.shared.agenda.current !== null) builder.tell({ type: 'phase-ended', ...ago })
  if (to === null) return
  builder.tell({ type: 'phase-begun', phase: to, generation: builder.hidden.generations.phase + 1, ...ago })
  lowerOutside(builder)
  const { formsGroups, preparesRound, invites } = ruling(builder.shared)
  if (formsGroups) split(builder, 'chance')
  if (!preparesRound) return
  const led = invites && !phaseOf(builder.shared, to)?.order
  const order = led ? leaderFirst(builder) : orderOf(builder, plannedOrder(builder.shared))
  if (order.length > 0) prepareRound(builder, order)
}

/** The phase that `next-phase` or an advancing phase begins. It never wraps (AG1, AG5). */
export function plannedAfter(builder: DecisionBuilder): PhaseId | null {
  return phasesToCome(builder.shared)[0]?.id ?? null
}

/** `add-phase`: inserts a phase. A phase with a known role takes its focus. */
function addPhase(builder: DecisionBuilder, command: CommandOf<'add-phase'>): Verdict {
  const { before = null } = command
  if (before !== null && !phaseOf(builder.shared, before)) return refuse('unknown-phase')
  if (builder.shared.agenda.phases.length >= MOST_PHASES) return refuse('too-many')
  const focus = focusOfCaseRole(builder.shared.agenda.phases, command.phase.role)
  const phase = { ...plannedPhase(idOf('phase', builder.hidden.phases + 1), command.phase), focus }
  builder.tell({ type: 'phase-added', phase, ...(before === null ? {} : { before }) })
  return null
}

/**
 * `edit-phase`: a phase that runs or has run keeps its format (AG4). A focus applies to all phases of the role (AG20).
 */
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
  // A phase that gets a role takes the role's focus, or sets it.
  else if (changes.role) setFocus(builder, phase.id, focusOfCaseRole(phases, changes.role) ?? phase.focus)
  return null
}

/** Whether a phase can end at this instant: in the future, and within a timer's longest length (AG31, TM9). */
function isWithin(endsAt: Instant, phase: Phase, now: Instant): boolean {
  const running = phase.status === 'running' ? phase.runs.at(-1) : undefined
  return endsAt > now && (!running || endsAt <= running.startedAt + LONGEST)
}

type Changes = Omit<CommandOf<'edit-phase'>['changes'], 'focus'>

/** The fields that really change. A new format also sets its defaults, unless the command sets them. */
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

/** `move-phase`: a running phase keeps running. */
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

/** `remove-phase`: only a phase that has not run (AG4). */
function removePhase(builder: DecisionBuilder, command: CommandOf<'remove-phase'>): Verdict {
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  if (phase.status === 'running') return refuse('phase-running')
  if (phase.runs.length > 0) return refuse('phase-already-over')
  builder.tell({ type: 'phase-removed', phase: phase.id })
  return null
}

/** `skip-phase`: skips a phase, or takes that back. */
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

/** `record-outcome`: possible at any time before the end; null clears it (AG3). */
function recordOutcome(builder: DecisionBuilder, command: CommandOf<'record-outcome'>): Verdict {
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const text = command.text || null
  if (text !== phase.outcomeText) builder.tell({ type: 'outcome-recorded', phase: phase.id, text })
  return null
}
