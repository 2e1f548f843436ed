import type { PhaseId } from '../../../ids.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../../../time.ts'
import type { Phase, SharedSlice } from '../../model/shared-state.ts'
import { endOf } from './phase-length.ts'
import { forecast, phasesToCome, runningUntil } from './phases-to-come.ts'
import { LONGEST } from './timers.ts'

/** The server ignores a smaller difference. */
const LEAST_DIFFERENCE: Duration = 15 * SECOND

type Lengths = Readonly<Record<PhaseId, Duration>>

/**
 * New lengths for the later phases, in proportion to their plan, so that the session ends as planned (AG6). `nothing`:
 * the difference is too small. `too-much`: it is more than half of the plan. A phase with a clock time keeps it, and so
 * do the phases before it.
 */
export function fitted(shared: SharedSlice, now: Instant): Lengths | 'nothing' | 'too-much' {
  const behindMs = forecast(shared, now)?.behindMs ?? 0
  if (shared.plannedEndAt === null || Math.abs(behindMs) < LEAST_DIFFERENCE) return 'nothing'
  const toCome = phasesToCome(shared)
  const kept = toCome.findLastIndex((phase) => (phase.endsAt ?? null) !== null) + 1
  const rest = toCome.slice(kept)
  const availableMs = shared.plannedEndAt - endOf(toCome.slice(0, kept), runningUntil(shared, now))
  const plannedMs = rest.reduce((sum, phase) => sum + phase.minutes * MINUTE, 0)
  if (rest.length === 0 || Math.abs(availableMs - plannedMs) > plannedMs / 2) return 'too-much'
  const lengths = shares(rest, availableMs, plannedMs)
  return Object.values(lengths).some((ms) => ms > LONGEST) ? 'too-much' : lengths
}

/** Shares in whole milliseconds with an exact sum: each share ends at its cumulative plan, rounded down. */
function shares(phases: readonly Phase[], availableMs: Duration, plannedMs: Duration): Lengths {
  let planned = 0
  let given = 0
  const entries = phases.map((phase) => {
    planned += phase.minutes * MINUTE
    const until = Math.floor((availableMs * planned) / plannedMs)
    const ms = until - given
    given = until
    return [phase.id, ms] as const
  })
  return Object.fromEntries(entries)
}
