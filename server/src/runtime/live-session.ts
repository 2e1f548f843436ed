import type { SessionState } from '@circlet/shared/session/model/state'
import type { Instant } from '@circlet/shared/time'
import type { EventLog, LogRecord, Position, Tail } from '../store/event-log.ts'
import { samePosition } from '../store/limits.ts'
import { loadSession } from './load-session.ts'
import type { Applied, Replica } from './replica.ts'
import type { EveryObserver } from './session-observer.ts'
import { advance, type Folded, readRecord, type Unreadable, UnreadableRecord } from './stored-records.ts'

/** How many records are kept at hand for those who come back after a short while. */
const RECENT_RECORDS = 64
/** How far behind somebody may be and still be continued instead of starting from a snapshot. */
const CONTINUED_RECORDS = 1000
const READ_AT_ONCE = 1000

/**
 * `open`; `newer`: a newer build writes here and this one only watches; `damaged`: a record cannot be read, so the
 * session stays as it was before that record and can only be read or erased; `gone`: nothing of it is left.
 */
type Life = 'open' | 'gone' | Unreadable

/** One session on this node: its state, followed as the log grows, and the line in which its commands wait. */
export class LiveSession {
  readonly id: string
  /** How many connections of this node watch it. */
  people = 0
  /** The next record carries a snapshot although none is due by its number. */
  wantsSnapshot = false
  /** When somebody last asked for it, on the monotonic clock. */
  usedAt = performance.now()
  readonly #log: EventLog
  readonly #observer: EveryObserver<LiveSession>
  #replica: Replica
  #recent: Applied[] = []
  #isGone = false
  /** What ended the folding; null while everything can be read. */
  #unreadable: UnreadableRecord | null
  #line: Promise<unknown> = Promise.resolve()
  #comparedAt = performance.now()
  /** The highest version anybody has told of, and whether a read for it waits in the line. */
  #heard = 0
  #isReading = false
  #unfollow: () => void

  constructor(
    id: string,
    { replica, records, unreadable }: Folded,
    log: EventLog,
    observer: EveryObserver<LiveSession>,
  ) {
    this.id = id
    this.#replica = replica
    this.#recent = records.slice(-RECENT_RECORDS)
    this.#unreadable = unreadable
    this.#log = log
    this.#observer = observer
    this.#unfollow = log.follow(id, (version) => this.#hear(version))
  }

  get replica(): Replica {
    return this.#replica
  }

  get state(): SessionState {
    return this.#replica.state
  }

  get position(): Position {
    return this.#replica.position
  }

  get life(): Life {
    return this.#isGone ? 'gone' : (this.#unreadable?.why ?? 'open')
  }

  /** The record that this build cannot read, which makes the session read-only; null when there is none. */
  get unreadable(): UnreadableRecord | null {
    return this.#unreadable
  }

  /** How long ago the replica was last known to be the newest, in ms. */
  get staleMs(): number {
    return performance.now() - this.#comparedAt
  }

  /** The time of a record made now: records never go back, whatever the store's clock does. */
  instant(): Instant {
    return Math.max(this.#log.now(), this.state.hidden.lastAt)
  }

  /** Does something when everything asked for before is done; nothing else touches the replica meanwhile. */
  inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.#line.then(task)
    this.#line = done.catch(() => 'the next in line is not concerned')
    return done
  }

  /** Goes on from a record that this node itself has stored, and tells those who watch. */
  accept(record: Applied, replica: Replica): void {
    this.#comparedAt = performance.now()
    this.#moveTo(record, replica)
    this.#observer.moved(this)
  }

  /** Folds in records that follow the position; null means that this history is no longer the current one. */
  async take(records: readonly LogRecord[] | null): Promise<void> {
    if (records === null) return this.#startAgain(this.position)
    this.#comparedAt = performance.now()
    const missed = records.filter(({ version }) => version > this.position.version)
    if (missed.length === 0 || this.life !== 'open') return
    try {
      for (const stored of missed) {
        const record = readRecord(stored)
        this.#moveTo(record, advance(this.#replica, record))
      }
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error
      this.#unreadable = error
    }
    this.#observer.moved(this)
  }

  /** Folds in what a read has found. */
  async takeTail(tail: Tail): Promise<void> {
    switch (tail.outcome) {
      case 'records':
        return this.take(tail.records)
      case 'foreign':
        return this.#startAgain(this.position)
      case 'unknown':
      case 'erased':
        return this.vanish()
      default:
        tail satisfies never
    }
  }

  /** Goes on without a deadline that cannot be applied. To be called in turn. */
  skip(deadline: string): void {
    this.#replica = this.#replica.skipping(deadline)
    this.#observer.moved(this)
  }

  /** Reads whatever is new. To be called in turn. */
  async catchUp(): Promise<void> {
    for (;;) {
      // A session that is read-only is asked only whether it is still there, and under the same history.
      const limit = this.life === 'open' ? READ_AT_ONCE : 1
      const tail = await this.#log.read(this.id, this.position, limit)
      await this.takeTail(tail)
      if (tail.outcome !== 'records' || tail.records.length < READ_AT_ONCE || this.life !== 'open') return
    }
  }

  /** Starts again from what the log has now. To be called in turn. */
  reload(): Promise<void> {
    return this.#startAgain(null)
  }

  /** `foreign` is a position that the log has just said is none of its history. */
  async #startAgain(foreign: Position | null): Promise<void> {
    const loaded = await loadSession(this.#log, this.id)
    if (!loaded) return this.vanish()
    const { replica, records, unreadable } = loaded
    this.#replica = replica
    // A log that contradicts itself would be read again for ever: its head does not belong to its records.
    const isContradicted = foreign !== null && samePosition(foreign, replica.position)
    this.#unreadable = unreadable ?? (isContradicted ? new UnreadableRecord('damaged', 'head') : null)
    this.#recent = records.slice(-RECENT_RECORDS)
    this.#comparedAt = performance.now()
    this.#heard = replica.position.version
    this.wantsSnapshot = true
    this.#observer.replaced(this)
    this.#observer.moved(this)
  }

  /** Nothing is left of it in the log: tells those who watch and takes no more commands. */
  vanish(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#unfollow()
    this.#observer.erased(this)
  }

  /** Stops following, when nobody is here any more. */
  release(): void {
    this.#unfollow()
  }

  /** The records after a position of this history that are at hand; null when they are not. */
  recentAfter(position: Position): readonly Applied[] | null {
    if (position.version === this.position.version) return position.head === this.position.head ? [] : null
    const at = this.#recent.findIndex(({ version }) => version === position.version)
    return this.#recent[at]?.head === position.head ? this.#recent.slice(at + 1) : null
  }

  /** The records after a position, from the log where need be; `foreign` to this history, or too `far` back. */
  async recordsAfter(position: Position): Promise<readonly Applied[] | 'foreign' | 'far'> {
    // Who comes from another node may have seen more than this one.
    if (position.version > this.position.version) await this.inTurn(() => this.catchUp())
    const recent = this.recentAfter(position)
    if (recent) return recent
    // One more than may be continued tells "far" from "just within".
    const tail = await this.#log.read(this.id, position, CONTINUED_RECORDS + 1)
    if (tail.outcome !== 'records') return 'foreign'
    if (tail.records.length > CONTINUED_RECORDS) return 'far'
    // What this replica has not folded yet will be told when it has.
    const folded = tail.records.filter(({ version }) => version <= this.position.version)
    try {
      return folded.map(readRecord)
    } catch (error) {
      // A damaged record behind the snapshot: everything is sent instead of what came after it.
      if (error instanceof UnreadableRecord) return 'far'
      throw error
    }
  }

  #moveTo(record: Applied, replica: Replica): void {
    this.#replica = replica
    this.#recent.push(record)
    if (this.#recent.length > 2 * RECENT_RECORDS) this.#recent = this.#recent.slice(-RECENT_RECORDS)
    this.#observer.recorded(this, record)
  }

  /** Somebody appended: reads what is new, unless that was us. What fails here the next comparison makes good. */
  #hear(version: number | null): void {
    this.#heard = Math.max(this.#heard, version ?? Number.POSITIVE_INFINITY)
    const isBehind = () => !this.#isGone && this.#heard > this.position.version
    if (!isBehind() || this.#isReading) return
    this.#isReading = true
    this.inTurn(async () => {
      this.#isReading = false
      if (isBehind()) await this.catchUp()
    }).catch(() => {
      this.#comparedAt = 0
    })
  }
}
