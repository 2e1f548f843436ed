import type { MemberId } from '@circlet/shared/ids'
import { systemCommandId } from '@circlet/shared/ids'
import { countsSpeech } from '@circlet/shared/session/balance/speech'
import { decideSystem } from '@circlet/shared/session/engine/decide'
import type { Duration } from '@circlet/shared/time'
import type { CommandDispatcher } from './dispatch/command-dispatcher.ts'
import type { ErrorReporter } from './error-reporter.ts'
import type { LiveSession } from './live-session.ts'
import type { Random } from './random.ts'
import type { SessionObserver } from './session-observer.ts'

/** So much time is told of at once, by browsers and to the log. */
export const VOICE_MS: Duration = 10_000

/** What was heard in one session since its last record. */
interface Gathered {
  sums: Map<MemberId, Duration>
  readonly timer: NodeJS.Timeout
}

/** What the browsers of this node's people have heard of them: one record for all of them, each ten seconds (BA31). */
export class SpeechSamples implements SessionObserver<LiveSession> {
  readonly #dispatch: CommandDispatcher
  readonly #random: Random
  readonly #errorReporter: ErrorReporter
  readonly #everyMs: Duration
  readonly #gathered = new Map<string, Gathered>()

  constructor(from: { dispatch: CommandDispatcher; random: Random; errorReporter: ErrorReporter; everyMs: Duration }) {
    this.#dispatch = from.dispatch
    this.#random = from.random
    this.#errorReporter = from.errorReporter
    this.#everyMs = from.everyMs
  }

  /** Somebody was heard for so long; where that counts for nothing it is forgotten at once. */
  hear(session: LiveSession, member: MemberId, spokenMs: Duration): void {
    if (spokenMs === 0 || !countsSpeech(session.state.shared)) return
    const sums = this.#sumsOf(session)
    sums.set(member, (sums.get(member) ?? 0) + spokenMs)
  }

  erased(session: LiveSession): void {
    this.#stop(session.id)
  }

  released(session: LiveSession): void {
    this.#stop(session.id)
  }

  close(): void {
    for (const id of [...this.#gathered.keys()]) this.#stop(id)
  }

  #sumsOf(session: LiveSession): Map<MemberId, Duration> {
    const known = this.#gathered.get(session.id)
    if (known) return known.sums
    const timer = setInterval(() => void this.#note(session), this.#everyMs)
    const sums = new Map<MemberId, Duration>()
    this.#gathered.set(session.id, { sums, timer })
    return sums
  }

  async #note(session: LiveSession): Promise<void> {
    const gathered = this.#gathered.get(session.id)
    if (!gathered || gathered.sums.size === 0) {
      this.#stop(session.id)
      return
    }
    const sums = Object.fromEntries([...gathered.sums].map(([member, ms]) => [member, Math.min(ms, VOICE_MS)]))
    // Two that came in one stretch, the later a little early: what is over belongs to the next.
    const over = [...gathered.sums].map(([member, ms]) => [member, Math.min(ms - VOICE_MS, VOICE_MS)] as const)
    gathered.sums = new Map(over.filter(([, ms]) => ms > 0))
    try {
      await this.#dispatch.submit(session, {
        id: systemCommandId('voice', this.#random.id()),
        decide: (state, context) => decideSystem(state, { type: 'note-voice', sums }, context),
      })
    } catch (error) {
      this.#errorReporter.report('voice', error, session.id)
    }
  }

  #stop(id: string): void {
    clearInterval(this.#gathered.get(id)?.timer)
    this.#gathered.delete(id)
  }
}
