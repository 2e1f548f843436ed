import type { Asked } from '../../protocol/commands.ts'
import { SECOND } from '../../time.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member, TimerName } from '../model/shared-state.ts'
import { extensionOf, LONGEST } from '../queries/time/timers.ts'
import type { Course } from './decision-builder.ts'

/** `pause-timer`: adds the reason `hand` (TM16). */
export function pauseTimer(course: Course, command: Asked<'pause-timer'>): Verdict {
  const timer = course.shared.timers[command.timer]
  const already = timer.status === 'idle' || (timer.status === 'paused' && timer.heldBy.includes('hand'))
  if (!already) course.tell({ type: 'timer-paused', timer: command.timer })
  return null
}

/** `resume-timer`: takes the reasons `hand` and `away` (TM16). */
export function resumeTimer(course: Course, command: Asked<'resume-timer'>): Verdict {
  const timer = course.shared.timers[command.timer]
  const held = timer.status === 'paused' && timer.heldBy.some((reason) => reason !== 'session')
  if (held) course.tell({ type: 'timer-resumed', timer: command.timer })
  return null
}

/** `extend-timer`, by whole seconds either way; what has elapsed does not change (TM4). */
export function extendTimer(course: Course, command: Asked<'extend-timer'>): Verdict {
  const timer = course.shared.timers[command.timer]
  if (timer.status === 'idle' || timer.generation !== command.generation) return refuse('timer-changed')
  const byMs = extensionOf(timer, command.seconds * SECOND)
  if (timer.lengthMs + byMs > LONGEST) return refuse('invalid-command', 'seconds')
  if (byMs !== 0) course.tell({ type: 'timer-extended', timer: command.timer, byMs })
  return null
}

/** `ask-time`: by the speaker, once in a turn (FL15). */
export function askTime(course: Course, by: Member, command: Asked<'ask-time'>): Verdict {
  const { floor } = course.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker) return refuse('not-allowed')
  if (floor.askedUntil === undefined) course.tell({ type: 'time-asked' })
  return null
}

/** Notes that a running timer has reached its end, once for each end (TM6). */
export function noteTimeUp(course: Course, name: TimerName): void {
  const timer = course.shared.timers[name]
  if (timer.status === 'running' && !timer.up && timer.endsAt <= course.now)
    course.tell({ type: 'time-up', timer: name })
}
