import { command as commandSchema } from '@circlet/shared/protocol/commands'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { type Context, decide, decideSystem } from '@circlet/shared/session/engine/decide'
import { evolveEvent } from '@circlet/shared/session/evolve/evolve'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { SessionEvent, SessionRecord } from '@circlet/shared/session/model/events'
import { emptyState, type SessionState } from '@circlet/shared/session/model/state'
import type { Instant } from '@circlet/shared/time'
import { FIRST_WORDS } from '../english.ts'
import type { Story } from './arbitrary.ts'
import { Boxes } from './boxes.ts'
import { frozen, sameJson } from './json.ts'
import { LINKS, T0 } from './recorded.ts'
import { type Tried, triedIn } from './steps.ts'

/** One event of a record, with the state before and after it and what brought it about. */
export interface Told {
  readonly event: SessionEvent
  readonly before: SessionState
  readonly after: SessionState
  readonly at: Instant
  readonly cause: string
  readonly by: string | null
}

/** A law that holds after every step; it throws when it is broken. */
export interface Law {
  told?(told: Told, record: SessionRecord): void
  /** A command that changed something, in the log or in a ballot box. */
  accepted?(cause: string): void
  recorded?(record: SessionRecord, before: SessionState, after: SessionState, cause: string): void
}

/** Deadlines that one stretch of time may reach: each open end once, and each hand-over. */
const MOST_DEADLINES = 4000

/** A random circle, run as the server runs it, with every law checked after every record. */
export class World {
  state: SessionState = emptyState
  now: Instant = T0
  tried = 0
  readonly records: SessionRecord[] = []
  readonly #laws: readonly Law[]
  readonly #boxes = new Boxes()

  constructor(story: Story, laws: readonly Law[]) {
    this.#laws = laws
    const made = { sessionId: 's', links: LINKS, retentionHours: 24, words: FIRST_WORDS }
    this.#keep(createSession(story.body, made, null, this.context(1)), 'create', null)
    for (let place = 0; place < story.people; place++) {
      const role = place === 0 ? 'facilitator' : place === 1 && story.people > 3 ? 'timekeeper' : 'participant'
      const join = { type: 'join', name: `p${place}`, role, seat: `stored-seat-${place}`, maxMembers: 60 } as const
      this.#keep(decideSystem(this.state, join, this.context(1)), 'join', null)
    }
    this.#try({ by: 'm1', command: { type: 'start-session' } }, this.context(1))
    for (const step of story.steps) {
      this.passes(step.ms)
      this.tried++
      this.#try(triedIn(this.state, step), this.context(step.seed))
    }
  }

  context(seed: number): Context {
    return { now: this.now, seed }
  }

  /** Lets time pass and settles what falls due in it, each at its own time (LG7). */
  passes(ms: number): void {
    const until = this.now + ms
    for (let count = 0; ; count++) {
      const due = nextDeadline(this.state)
      if (!due || due.at > until) break
      if (due.at < this.state.hidden.lastAt) throw new Error(`${due.id} is due before the last record`)
      if (count > MOST_DEADLINES) throw new Error(`${due.id} is due without end`)
      this.now = Math.max(this.now, due.at)
      const decision = this.#boxes.decide({ now: due.at, seed: 1 }, (context) =>
        decideSystem(this.state, due.command, context),
      )
      const events = this.#keep(decision, due.command.type, null)
      if (events === 0) throw new Error(`${due.id} is due and changes nothing`)
    }
    this.now = until
  }

  #try(tried: Tried, context: Context): void {
    if (!tried) return
    const { by, command } = tried
    // The schema refuses invalid commands; they never reach the core.
    if (by !== null && !commandSchema.safeParse(command).success) return
    const judge = () =>
      by === null
        ? decideSystem(this.state, command, context)
        : this.#boxes.decide(context, (known) => decide(this.state, by, command, known))
    const decision = judge()
    if (!sameJson(judge(), decision)) throw new Error(`${command.type} is answered in two ways`)
    if (decision.ok && (decision.events.length > 0 || decision.ballot))
      for (const law of this.#laws) law.accepted?.(command.type)
    this.#keep(decision, command.type, by)
  }

  #keep(decision: Decision, cause: string, by: string | null): number {
    if (!decision.ok || decision.events.length === 0) {
      if (decision.ok && decision.state !== this.state) throw new Error(`${cause} changed the state without an event`)
      return 0
    }
    const before = this.state
    const at = decision.state.hidden.lastAt
    const record = { version: this.records.length + 1, at, events: decision.events }
    let state = before
    for (const event of record.events) {
      const after = frozen(evolveEvent(state, event, at))
      for (const law of this.#laws) law.told?.({ event, before: state, after, at, cause, by }, record)
      state = after
    }
    if (!sameJson(state, decision.state))
      throw new Error(`${cause}: what was decided is not what its events make of it`)
    this.records.push(record)
    this.state = state
    for (const law of this.#laws) law.recorded?.(record, before, state, cause)
    return record.events.length
  }
}
