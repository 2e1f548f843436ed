import { type Instant, MINUTE } from '../time.ts'
import type { SharedEvent } from './shared-events.ts'
import { extended, extensionOf, IDLE, LONGEST, started } from './timers.ts'
import type { Phase, PhaseId, SharedSlice } from './view.ts'

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
      | 'phase-begun'
      | 'phase-ended'
  }
>

/** Folds what concerns the agenda and the running phase. */
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
    case 'phase-begun': {
      const phase = phases.find((each) => each.id === event.phase)
      if (!phase) return state
      const runs = [...phase.runs, { startedAt: at, endedAt: null }]
      const begun = change(state, event.phase, { status: 'running', runs })
      const timer = started(event.generation, phase.minutes * MINUTE, at)
      return {
        ...begun,
        agenda: { ...begun.agenda, current: event.phase },
        last: null,
        timers: { ...state.timers, phase: timer },
      }
    }
    case 'phase-ended': {
      const phase = phases.find((each) => each.id === current)
      if (!phase) return state
      const runs = phase.runs.map((run) => (run.endedAt === null ? { ...run, endedAt: at } : run))
      const ended = change(state, phase.id, { status: 'done', runs })
      return {
        ...ended,
        agenda: { ...ended.agenda, current: null },
        last: null,
        timers: { ...state.timers, phase: IDLE },
        queue: { ...state.queue, hands: state.queue.hands.filter((hand) => hand.kind !== 'reply') },
      }
    }
    default:
      event satisfies never
      return state
  }
}

/** The running phase keeps its start when its minutes change: its timer is moved by the difference (AG4), to 4 h at most. */
function edited<S extends SharedSlice>(state: S, id: PhaseId, changes: Partial<Phase>, at: Instant): S {
  const next = change(state, id, changes)
  const before = state.agenda.phases.find((phase) => phase.id === id)
  const { phase: timer } = state.timers
  if (id !== state.agenda.current || changes.minutes === undefined || !before || timer.status === 'idle') return next
  const wanted = extensionOf(timer, (changes.minutes - before.minutes) * MINUTE)
  const byMs = Math.min(wanted, LONGEST - timer.lengthMs)
  return byMs === 0 ? next : { ...next, timers: { ...state.timers, phase: extended(timer, byMs, at) } }
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
