import type { CommandOf } from '../../protocol/commands.ts'
import { SECOND } from '../../time.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member, TimerName } from '../model/shared-state.ts'
import { extensionOf, LONGEST } from '../queries/time/timers.ts'
import type { DecisionBuilder } from './decision-builder.ts'

/** `pause-timer`: adds the reason `hand` (TM16). */
export function pauseTimer(builder: DecisionBuilder, command: CommandOf<'pause-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  const already = timer.status === 'idle' || (timer.status === 'paused' && timer.heldBy.includes('hand'))
  if (!already) builder.tell({ type: 'timer-paused', timer: command.timer })
  return null
}

/** `resume-timer`: removes the reasons `hand` and `away` (TM16). */
export function resumeTimer(builder: DecisionBuilder, command: CommandOf<'resume-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  const held = timer.status === 'paused' && timer.heldBy.some((reason) => reason !== 'session')
  if (held) builder.tell({ type: 'timer-resumed', timer: command.timer })
  return null
}

/** `extend-timer`: adds or removes whole seconds. The elapsed time does not change (TM4). */
export function extendTimer(builder: DecisionBuilder, command: CommandOf<'extend-timer'>): Verdict {
  const timer = builder.shared.timers[command.timer]
  if (timer.status === 'idle' || timer.generation !== command.generation) return refuse('timer-changed')
  const byMs = extensionOf(timer, command.seconds * SECOND)
  if (timer.lengthMs + byMs > LONGEST) return refuse('invalid-command', 'seconds')
  if (byMs !== 0) builder.tell({ type: 'timer-extended', timer: command.timer, byMs })
  return null
}

/** `ask-time`: by the speaker, once per turn (FL15). */
export function askTime(builder: DecisionBuilder, by: Member, command: CommandOf<'ask-time'>): Verdict {
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
