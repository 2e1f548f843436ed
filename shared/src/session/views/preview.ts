import type { LinkRole } from '../../ids.ts'
import type { Phase, SharedSlice } from '../model/shared-state.ts'
import { emptyState, type SessionState } from '../model/state.ts'
import type { View } from '../model/view.ts'
import { IDLE } from '../queries/time/timers.ts'

/** What of a field is shown: all of it, nothing but its first value, or what a function leaves. */
type Shown<Whole> = {
  readonly [Field in keyof Whole]-?: 'seen' | 'hidden' | ((value: Exclude<Whole[Field], undefined>) => Whole[Field])
}

/** Every field of a phase by name: a new one does not compile before it is named here. */
const PHASE: Shown<Phase> = {
  id: 'seen',
  title: 'seen',
  format: 'seen',
  minutes: 'seen',
  turnSeconds: 'seen',
  prompt: 'seen',
  outcome: 'seen',
  balance: 'seen',
  replies: 'seen',
  settleSeconds: 'seen',
  role: 'seen',
  order: 'seen',
  endsAt: 'seen',
  groupSize: 'seen',
  chairs: 'seen',
  fittedMs: 'seen',
  outcomeText: () => null,
  focus: () => null,
  status: 'seen',
  runs: 'seen',
}

/** Every field that all screens receive by name: a new one does not compile before it is named here. */
const SHARED: Shown<SharedSlice> = {
  sessionId: 'seen',
  template: 'seen',
  practice: 'seen',
  language: 'seen',
  title: 'seen',
  objectives: 'seen',
  norms: 'seen',
  normsSince: 'seen',
  disagreement: 'seen',
  support: 'seen',
  note: 'hidden',
  startsAt: 'seen',
  timeZone: 'seen',
  status: 'seen',
  startedAt: 'seen',
  endedAt: 'seen',
  plannedEndAt: 'seen',
  members: 'hidden',
  agenda: ({ phases, current }) => ({ phases: phases.map((phase) => shown(phase, PHASE, {})), current }),
  floor: 'hidden',
  last: 'hidden',
  undo: 'hidden',
  queue: ({ open, policy }) => ({ open, policy, hands: [] }),
  round: 'hidden',
  breakout: 'hidden',
  inner: 'hidden',
  timers: ({ phase }) => ({ turn: IDLE, phase }),
  pause: 'seen',
  claim: 'hidden',
  captures: 'hidden',
  polls: 'hidden',
  reflection: 'hidden',
  groupLine: 'hidden',
  sinceLast: 'hidden',
  display: 'seen',
  options: 'seen',
}

/** What the holder of a link may know before taking a seat: the plan, and nobody's name. */
export function preview(state: SessionState, role: LinkRole): View {
  return { ...shown(state.shared, SHARED, emptyState.shared), you: { memberId: null, role } }
}

/** A field that `rules` does not name takes its value from `first`, or is left out where that has none. */
function shown<Whole extends object>(whole: Whole, rules: Shown<Whole>, first: Partial<Whole>): Whole {
  const fields = Object.keys(rules) as (keyof Whole)[]
  const seen = fields.flatMap((field) => {
    const rule = rules[field]
    const value = whole[field]
    if (rule === 'hidden' || value === undefined) return []
    return [[field, rule === 'seen' ? value : rule(value as Exclude<Whole[keyof Whole], undefined>)] as const]
  })
  return { ...first, ...Object.fromEntries(seen) } as Whole
}
