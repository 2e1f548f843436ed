import { systemCommandId } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
import { SECOND } from '../../time.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member, TimerName } from '../model/shared-state.ts'
import { runningPhase } from '../queries/format-rules.ts'
import { extensionOf, LONGEST } from '../queries/time/timers.ts'
import { ANYONE, type CommandRules, STEWARDS } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'
import type { DeadlineRules } from './system-command-rule.ts'

export const timerCommands = {
  'pause-timer': { who: STEWARDS, when: 'live', decide: pauseTimer },
  'resume-timer': { who: STEWARDS, when: 'live', decide: resumeTimer },
  'extend-timer': { who: STEWARDS, when: 'live', decide: extendTimer },
  'ask-time': { who: ANYONE, when: 'live', decide: askTime },
} satisfies Partial<CommandRules>

/** `pause-timer`: adds the reason `hand` (TM16). */
function pauseTimer(builder: DecisionBuilder, command: CommandOf<'pause-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  const already = timer.status === 'idle' || (timer.status === 'paused' && timer.heldBy.includes('hand'))
  if (!already) builder.tell({ type: 'timer-paused', timer: command.timer })
  return null
}

/** `resume-timer`: removes the reasons `hand` and `away` (TM16). */
function resumeTimer(builder: DecisionBuilder, command: CommandOf<'resume-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  const held = timer.status === 'paused' && timer.heldBy.some((reason) => reason !== 'session')
  if (held) builder.tell({ type: 'timer-resumed', timer: command.timer })
  return null
}

/** `extend-timer`: adds or removes whole seconds. The elapsed time does not change (TM4). */
function extendTimer(builder: DecisionBuilder, command: CommandOf<'extend-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  if (timer.status === 'idle' || timer.generation !== command.generation) return refuse('timer-changed')
  const byMs = extensionOf(timer, command.seconds * SECOND)
  if (timer.lengthMs + byMs > LONGEST) return refuse('invalid-command', 'seconds')
  if (byMs !== 0) builder.tell({ type: 'timer-extended', timer: command.timer, byMs })
  return null
}

/** `ask-time`: by the speaker, once per turn (FL15). */
function askTime(builder: DecisionBuilder, command: CommandOf<'ask-time'>, by: Member): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker) return refuse('not-allowed')
  if (floor.askedUntil === undefined) builder.tell({ type: 'time-asked' })
  return null
}

/** Records that a running timer has reached its end, once per end (TM6). */
export function noteTimeUp(builder: DecisionBuilder, name: TimerName): void {
  const timer = builder.shared.timers[name]
  if (timer.status === 'running' && !timer.up && timer.endsAt <= builder.now)
    builder.tell({ type: 'time-up', timer: name })
}

export const timerDeadlines = {
  'end-timer-turn': {
    next({ shared, hidden }) {
      const { turn } = shared.timers
      if (turn.status !== 'running' || turn.up || !shared.floor) return null
      const id = systemCommandId(shared.floor.turn, (hidden.turn?.ends ?? 0) + 1)
      return { at: turn.endsAt, id, command: { type: 'end-timer', timer: 'turn' } }
    },
    decide(builder) {
      noteTimeUp(builder, 'turn')
      return null
    },
  },
  'end-timer-phase': {
    next({ shared, hidden }) {
      const { phase: timer } = shared.timers
      const phase = runningPhase(shared)
      if (timer.status !== 'running' || timer.up || !phase) return null
      const id = systemCommandId(`${phase.id}.${phase.runs.length}`, hidden.phaseEnds + 1)
      return { at: timer.endsAt, id, command: { type: 'end-timer', timer: 'phase' } }
    },
    decide(builder) {
      noteTimeUp(builder, 'phase')
      return null
    },
  },
} satisfies Partial<DeadlineRules>
