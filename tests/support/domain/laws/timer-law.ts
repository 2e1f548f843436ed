import type { HoldReason, TimerName } from '@circlet/shared/session/model/shared-state'
import { isHereNow } from '@circlet/shared/session/queries/members'
import { remainingMs } from '@circlet/shared/session/queries/time/timers'
import { type Duration, HOUR, type Instant, MINUTE } from '@circlet/shared/time'
import type { Law, Told } from '../world.ts'
import { holds } from './laws.ts'

/** A stopwatch without an end: it adds up the stretches in which nothing holds it. */
class Stopwatch {
  lengthMs: Duration
  #ranMs: Duration = 0
  #since: Instant
  readonly #holds = new Set<HoldReason>()

  constructor(lengthMs: Duration, startsAt: Instant) {
    this.lengthMs = lengthMs
    this.#since = startsAt
  }

  ranMs(at: Instant): Duration {
    return this.#ranMs + (this.#holds.size > 0 ? 0 : Math.max(0, at - this.#since))
  }

  hold(reason: HoldReason, at: Instant): void {
    this.#ranMs = this.ranMs(at)
    this.#holds.add(reason)
    this.#since = at
  }

  release(reasons: readonly HoldReason[], at: Instant): void {
    if (this.#holds.size === 0) return
    for (const reason of reasons) this.#holds.delete(reason)
    this.#since = at
  }

  lengthen(byMs: Duration): void {
    this.lengthMs = Math.min(4 * HOUR, Math.max(0, this.lengthMs + byMs))
  }
}

/** The watches of turns that are over, by turn. */
type Ended = Map<string, { readonly speaker: string | undefined; readonly watch: Stopwatch | null }>

/** TM3, TM4, TM6, TM16, FL4, FL12: timers add up to the millisecond, against stopwatches that only hear the events. */
export function timersAddUp(): Law {
  const watches: Record<TimerName, Stopwatch | null> = { turn: null, phase: null }
  const ended: Ended = new Map()
  const names = ['turn', 'phase'] as const
  return {
    told(told: Told) {
      const { event, before, at } = told
      if (event.type === 'turn-recorded') {
        holds(
          watches.turn?.ranMs(at) === event.spokenMs,
          `spoken ${event.spokenMs}, by the stopwatch ${watches.turn?.ranMs(at)}`,
        )
      }
      if (event.type === 'time-up') reached(told, watches[event.timer])
      follow(told, watches, ended)
      for (const name of names) {
        const left = remainingMs(told.after.shared.timers[name], at)
        const watch = watches[name]
        holds((left === null) === (watch === null), `${name} is idle`)
        holds(!watch || watch.lengthMs - watch.ranMs(at) === left, `${name}: ${left} left after ${event.type}`)
        holds(!watch || watch.ranMs(at) <= at - before.hidden.createdAt, 'no more than time itself')
      }
    },
  }
}

function reached({ event, before, at }: Told, watch: Stopwatch | null): void {
  holds(event.type === 'time-up' && watch, 'an idle timer reaches no end')
  const { [event.timer]: timer } = before.shared.timers
  holds(
    timer.status === 'running' && !timer.up && watch.ranMs(at) >= watch.lengthMs,
    'an end is reached once, and not before (TM6)',
  )
}

function follow({ event, before, after, at }: Told, watches: Record<TimerName, Stopwatch | null>, ended: Ended): void {
  const both = [watches.turn, watches.phase]
  switch (event.type) {
    case 'turn-started':
      watches.turn = new Stopwatch(event.lengthMs, at + (event.settleMs ?? 0))
      break
    case 'turn-ended':
      // As if the session were paused: the same watch goes on if that is undone (FL10).
      watches.turn?.hold('session', at)
      ended.set(event.turn, { speaker: before.shared.floor?.speaker, watch: watches.turn })
      watches.turn = null
      break
    case 'turn-continued':
      watches.turn = ended.get(event.continues)?.watch ?? null
      watches.turn?.release(['session'], at)
      break
    case 'phase-begun': {
      const phase = before.shared.agenda.phases.find((each) => each.id === event.phase)
      const startedAt = at - (event.agoMs ?? 0)
      const clockMs = (phase?.endsAt ?? 0) - startedAt
      const meant = phase?.fittedMs ?? (phase?.minutes ?? 0) * MINUTE
      watches.phase = new Stopwatch(clockMs >= 5000 && clockMs <= 4 * HOUR ? clockMs : meant, startedAt)
      break
    }
    case 'phase-ended':
      watches.phase = null
      break
    case 'phase-edited': {
      const phase = before.shared.agenda.phases.find((each) => each.id === event.phase)
      const { endsAt, minutes } = event.changes
      if (phase?.status !== 'running' || !watches.phase) break
      if (endsAt) watches.phase.lengthen(endsAt - at - watches.phase.lengthMs + watches.phase.ranMs(at))
      else if (minutes) watches.phase.lengthen(minutes * MINUTE - (phase.fittedMs ?? phase.minutes * MINUTE))
      break
    }
    case 'timer-extended':
      watches[event.timer]?.lengthen(event.byMs)
      break
    case 'timer-paused':
      watches[event.timer]?.hold('hand', at)
      break
    case 'timer-resumed':
      watches[event.timer]?.release(['hand', 'away'], at)
      break
    case 'session-paused':
      for (const watch of both) watch?.hold('session', at)
      break
    case 'session-resumed':
      for (const watch of both) watch?.release(['session'], at)
      break
    case 'presence-changed':
    case 'voice-set':
      for (const { speaker, watch } of [
        { speaker: before.shared.floor?.speaker, watch: watches.turn },
        ...ended.values(),
      ]) {
        if (speaker !== event.member) continue
        // The timer does not wait for a speaker without a screen (MB12).
        if (isHereNow(after.shared, event.member)) watch?.release(['away'], at)
        else watch?.hold('away', at)
      }
      break
    default:
  }
}
