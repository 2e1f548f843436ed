import { traitsOf } from '@circlet/shared/formats/template-traits'
import type { Timer } from '@circlet/shared/session/model/shared-state'
import type { FormatRules } from '@circlet/shared/session/queries/format-rules'
import type { Stage } from '@circlet/shared/session/queries/time/timers'

/** How somebody relates to a turn: it is theirs, they hold the frame, or neither. */
export type Stance = 'speaker' | 'steward' | 'other'

/** What of a clock may be shown, before anybody's taste in clocks. */
export interface ShownTime {
  /** Whole seconds left, below zero in overtime; null: no digits. */
  readonly second: number | null
  readonly stage: Stage | null
  /** Whether there is a ring at all. */
  readonly ring: boolean
}

const NOTHING: ShownTime = { second: null, stage: null, ring: false }

/** How long others see a turn stand at 0:00 before they see its overtime (TM13). */
const PRIVATE_SECONDS = 30

/** The stage of a shown second: the boundaries of TM5 fall on whole seconds that are rounded up. */
export function stageOfSecond(second: number): Stage {
  if (second <= 0) return 'over'
  if (second <= 10) return 'last-call'
  return second <= 30 ? 'soon' : 'plenty'
}

/** What a viewer sees of the turn's clock, given its shown second (null while the clock is not known). */
export function shownTurn(timer: Timer, second: number | null, stance: Stance, cut: boolean): ShownTime {
  if (timer.status === 'idle' || second === null) return NOTHING
  // A stopped clock is for those who stopped it: to all others it says "take your time" (TM15).
  if (timer.status === 'paused' && timer.heldBy.includes('hand') && stance !== 'steward') return NOTHING
  const shown = cut || (stance === 'other' && second > -PRIVATE_SECONDS) ? Math.max(0, second) : second
  if (timer.status === 'paused') return { second: shown, stage: null, ring: true }
  const stage = stageOfSecond(second)
  // The first half minute over is told to nobody else, not by a colour either.
  const held = stance === 'other' && stage === 'over' && shown === 0
  return { second: shown, stage: held ? 'last-call' : stage, ring: true }
}

/** Whether a stopped clock is shown as "take your time" instead of a time (TM15). */
export function takesTheirTime(timer: Timer, stance: Stance): boolean {
  return timer.status === 'paused' && timer.heldBy.includes('hand') && stance !== 'steward'
}

/** What everyone sees of a part's clock: where nobody has the floor there is no overtime (TM14, BR6). */
export function shownPhase(timer: Timer, second: number | null, { floor }: Pick<FormatRules, 'floor'>): ShownTime {
  if (timer.status === 'idle' || second === null) return NOTHING
  return {
    second: floor ? second : Math.max(0, second),
    stage: timer.status === 'paused' ? null : stageOfSecond(second),
    ring: true,
  }
}

/** Seconds as a clock: 1:32, 1:02:05 from an hour on, and −0:42 in overtime (TM10). */
export function digits(second: number): string {
  const whole = Math.abs(second)
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const clock = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`
  return second < 0 ? `−${clock}` : clock
}

export type ClockLook = 'digits' | 'ring' | 'hidden'

/** How a session's clocks look to people who have not chosen for themselves: a ring has digits in the last minute. */
export function clockLook(template: string | null): ClockLook {
  return traitsOf(template)?.clock ?? 'digits'
}

/** The digits that a look leaves of a shown time. */
export function digitsFor(look: ClockLook, time: ShownTime): string | null {
  if (time.second === null || look === 'hidden') return null
  return look === 'digits' || time.second <= 60 ? digits(time.second) : null
}
