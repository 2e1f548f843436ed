import type { PhaseId } from '../../ids.ts'
import { type Duration, type Instant, MINUTE } from '../../time.ts'
import type { SharedEvent } from '../model/shared-events.ts'
import type { Phase, PhasePlan, SharedSlice } from '../model/shared-state.ts'
import { lengthFrom, meantMs } from '../queries/time/phase-length.ts'
import { extended, extensionOf, IDLE, LONGEST, remainingMs, started } from '../queries/time/timers.ts'
import { gathered } from './shared-breakouts.ts'

type AgendaEvent = Extract<
  SharedEvent,
  {
    type:
      | 'phase-added'
      | 'phase-edited'
      | 'phase-moved'
      | 'phase-removed'
      | 'phase-skipped'
      | 'outcome-recorded'
      | 'phases-fitted'
      | 'phase-begun'
      | 'phase-ended'
  }
>

/** Folds events about the agenda and the running phase. */
export function evolveAgenda<S extends SharedSlice>(state: S, event: AgendaEvent, at: Instant): S {
  const { phases, current } = state.agenda
  switch (event.type) {
    case 'phase-added':
      return withPhases(state, insertBefore(phases, event.phase, event.before ?? null))
    case 'phase-edited':
      return edited(state, event.phase, event.changes, at)
    case 'phase-moved': {
      const moved = phases.find((phase) => phase.id === event.phase)
      const rest = phases.filter((phase) => phase.id !== event.phase)
      return moved ? withPhases(state, insertBefore(rest, moved, event.before)) : state
    }
    case 'phase-removed':
      return withPhases(
        state,
        phases.filter((phase) => phase.id !== event.phase),
      )
    case 'phase-skipped':
      return change(state, event.phase, { status: event.on ? 'skipped' : 'planned' })
    case 'outcome-recorded':
      return change(state, event.phase, { outcomeText: event.text })
    case 'phases-fitted':
      return withPhases(
        state,
        phases.map((phase) => refitted(phase, event.lengths[phase.id])),
      )
    case 'phase-begun': {
      const phase = phases.find((each) => each.id === event.phase)
      if (!phase) return state
      const startedAt = at - (event.agoMs ?? 0)
      const runs = [...phase.runs, { startedAt, endedAt: null }]
      const begun = gathered(change(state, event.phase, { status: 'running', runs }), phase)
      const timer = started(event.generation, lengthFrom(phase, startedAt), startedAt)
      return {
        ...begun,
        agenda: { ...begun.agenda, current: event.phase },
        last: null,
        undo: null,
        timers: { ...state.timers, phase: timer },
      }
    }
    case 'phase-ended': {
      const phase = phases.find((each) => each.id === current)
      if (!phase) return state
      const endedAt = at - (event.agoMs ?? 0)
      const runs = phase.runs.map((run) => (run.endedAt === null ? { ...run, endedAt } : run))
      const ended = gathered(change(state, phase.id, { status: 'done', runs }), null)
      return {
        ...ended,
        agenda: { ...ended.agenda, current: null },
        last: null,
        undo: null,
        timers: { ...state.timers, phase: IDLE },
        queue: { ...state.queue, hands: state.queue.hands.filter((hand) => hand.kind !== 'reply') },
      }
    }
    default:
      event satisfies never
      return state
  }
}

/**
 * The running phase keeps its start. Its timer moves by the change of its minutes, or to its new clock time. Its length
 * is at most 4 h (AG4, AG31). New minutes clear the fitted length.
 */
function edited<S extends SharedSlice>(state: S, id: PhaseId, changes: Partial<PhasePlan>, at: Instant): S {
  const before = state.agenda.phases.find((phase) => phase.id === id)
  if (!before) return state
  const refit = changes.minutes !== undefined && (before.fittedMs ?? null) !== null
  const next = change(state, id, refit ? { ...changes, fittedMs: null } : changes)
  const { phase: timer } = state.timers
  if (id !== state.agenda.current || timer.status === 'idle') return next
  const wanted = extensionOf(timer, movedBy(before, changes, remainingMs(timer, at) ?? 0, at))
  const byMs = Math.min(wanted, LONGEST - timer.lengthMs)
  return byMs === 0 ? next : { ...next, timers: { ...state.timers, phase: extended(timer, byMs, at) } }
}

function movedBy(before: Phase, { minutes, endsAt }: Partial<PhasePlan>, leftMs: Duration, at: Instant): Duration {
  if (endsAt !== undefined && endsAt !== null) return endsAt - at - leftMs
  return minutes === undefined ? 0 : minutes * MINUTE - meantMs(before)
}

/** Sets a fitted length, unless it equals the phase's minutes. */
function refitted(phase: Phase, lengthMs: Duration | undefined): Phase {
  if (lengthMs === undefined) return phase
  return { ...phase, fittedMs: lengthMs === phase.minutes * MINUTE ? null : lengthMs }
}

function change<S extends SharedSlice>(state: S, id: PhaseId, changes: Partial<Phase>): S {
  return withPhases(
    state,
    state.agenda.phases.map((phase) => (phase.id === id ? { ...phase, ...changes } : phase)),
  )
}

function insertBefore(phases: readonly Phase[], phase: Phase, before: PhaseId | null): readonly Phase[] {
  const place = phases.findIndex((each) => each.id === before)
  return place === -1 ? [...phases, phase] : phases.toSpliced(place, 0, phase)
}

const withPhases = <S extends SharedSlice>(state: S, phases: readonly Phase[]): S => ({
  ...state,
  agenda: { ...state.agenda, phases },
})
