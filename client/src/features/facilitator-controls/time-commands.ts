import type { Command } from '@circlet/shared/protocol/commands'
import type { Timer, TimerName } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { runningPhase } from '@circlet/shared/session/queries/format-rules'
import { minutesToAskFor } from '@circlet/shared/session/queries/time/more-time'

/** Whether the turn's clock was stopped by hand. */
export function isStopped(timer: Timer): boolean {
  return timer.status === 'paused' && timer.heldBy.includes('hand')
}

/** Adding or taking time, naming the clock that was looked at; null while there is none. */
export function extension(view: View, timer: TimerName, seconds: number): Command | null {
  const standing = view.timers[timer]
  return standing.status === 'idle' ? null : { type: 'extend-timer', timer, seconds, generation: standing.generation }
}

/** Stopping a clock that runs; null while there is none, and when it is stopped already. */
export function stopping(view: View): Command | null {
  const { turn } = view.timers
  return turn.status === 'idle' || isStopped(turn) ? null : { type: 'pause-timer', timer: 'turn' }
}

/** A breath for all, or the end of one. */
export function breathing(view: View): Command {
  return view.pause ? { type: 'resume-session' } : { type: 'pause-session', reason: 'breath' }
}

/** A stop for all because of something technical: no minute is guided. */
export function stoppingForAll(): Command {
  return { type: 'pause-session', reason: 'technical' }
}

/** Asking everyone for more time in the running part, by what the next agreement adds; null when that is not possible (AG32). */
export function askingForMore(view: View, question: (minutes: number, part: string) => string) {
  const phase = runningPhase(view)
  const minutes = minutesToAskFor(view)
  if (!phase || minutes === null) return null
  const command: Command = { type: 'ask-more-time', phase: phase.id, question: question(minutes, phase.title) }
  return { minutes, command }
}

/** Going on without a speaker whose screen is asleep: to the next one, or to an open floor (FL6). */
export function goingOnWithout(view: View, someoneWaits: boolean): Command | null {
  if (!view.floor) return null
  const { turn } = view.floor
  return someoneWaits || view.you.role !== 'facilitator'
    ? { type: 'call-next', after: turn }
    : { type: 'finish-turn', turn }
}
