/** Milliseconds since 1970 on the store's clock. */
type Instant = number

/** The position of a log: how many records it has and the random id of the last. The pair names one history. */
export interface Position {
  readonly version: number
  readonly head: string
}

/** One accepted record as it is stored: `body` is the caller's text, which the log never looks into. */
export interface LogRecord extends Position {
  readonly at: Instant
  readonly body: string
}

/** A state folded up to a position, as the caller encoded it. */
export interface Snapshot extends Position {
  readonly body: string
}

/** What one append asks for. */
export interface Append {
  readonly session: string
  /** The position this record follows; null creates the log, and then the session must not exist. */
  readonly expected: Position | null
  /** The command's id with its sender before it, such as `m4/x1` or `~/t12/1`. */
  readonly command: string
  readonly record: LogRecord
  /** The state at `record`'s position, when one is due. */
  readonly snapshot?: string
  /** The next instant at which this session must be woken, or null: its entry in the due index. */
  readonly due: Instant | null
  /** After this instant nothing of the session may be left, even when no node erases it. */
  readonly expiresAt: Instant
  /** For deadlines: with the store's clock before this instant the answer is `early` and nothing is stored. */
  readonly notBefore?: Instant
}

/** An append that gives the session another past: what it was before is gone, and every position in it foreign. */
export interface Rewrite extends Append {
  readonly expected: Position
  /** The records up to `expected` that are to be there, with their versions and times, under new heads. */
  readonly past: readonly LogRecord[]
  readonly snapshot: string
}

export type Appended =
  | { readonly outcome: 'appended' }
  /** The command id has made a record already: `version` is that record's. */
  | { readonly outcome: 'known'; readonly version: number }
  /** Someone was faster. `records` continue `expected` (at most 100); null when `expected` is no position of this history. */
  | { readonly outcome: 'conflict'; readonly records: readonly LogRecord[] | null }
  | { readonly outcome: 'early' }
  /** The session does not exist, or was erased in the last 24 hours. */
  | { readonly outcome: 'unknown' | 'erased' }

export type Tail =
  /** Records after the position asked for, in order, at most the limit. */
  | { readonly outcome: 'records'; readonly records: readonly LogRecord[] }
  /** The position is none of this history (a store restored from an older copy, a rewritten log), or its records are gone. */
  | { readonly outcome: 'foreign' | 'unknown' | 'erased' }

export type Loaded =
  | { readonly outcome: 'loaded'; readonly snapshot: Snapshot | null; readonly records: readonly LogRecord[] }
  | { readonly outcome: 'unknown' | 'erased' }

/** Every record that is still there, in order; the oldest may be gone (EL12). */
export type History =
  | { readonly outcome: 'records'; readonly records: readonly LogRecord[] }
  | { readonly outcome: 'unknown' | 'erased' }

/** Whether a command id has made a record, and what the asker has missed. */
export interface Known {
  readonly version: number | null
  readonly tail: Tail
}

/** Whether changes are being saved, and a sentence for the operator when something is wrong. */
export interface Health {
  readonly ok: boolean
  readonly warning: string | null
}

/** The store is away, full or too slow: nothing is known about whether the call took effect. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}

/**
 * The log of every session: a contiguous list of records per session, written by compare-and-append.
 *
 * Every method but `now` and `follow` may reject with `StoreUnavailable`, within 3 s of being called.
 */
export interface EventLog {
  /** The store's clock, sampled: milliseconds since 1970. */
  now(): Instant
  /** Stores one record if the log is at `expected` and the command id is new. All or nothing. RangeError if `record` is not the next. */
  append(append: Append): Promise<Appended>
  /** Asks once whether a command id has made a record and what came after a position. */
  known(session: string, command: string, after: Position): Promise<Known>
  /** The records after a position, at most `limit` (default 1,000). */
  read(session: string, after: Position, limit?: number): Promise<Tail>
  /** The newest snapshot and the records after it (after nothing when there is no snapshot). */
  load(session: string): Promise<Loaded>
  /** Every record that is still there: what a rewrite would replace. */
  history(session: string): Promise<History>
  /**
   * Stores one record as `append` does, and in the same step replaces all records before it with another past.
   * Command ids stay known; no bytes of the old past stay. RangeError if the past does not lead up to the record.
   */
  rewrite(rewrite: Rewrite): Promise<Appended>
  /** Calls `told` with the version after each append by anyone, or null after an erasure; may miss some. Returns how to stop. */
  follow(session: string, told: (version: number | null) => void): () => void
  /** Removes every trace but a mark for 24 h, so that a late writer learns `erased`. Erasing the unknown is fine. */
  erase(session: string): Promise<void>
  /** When the store itself removes the session, as its last append said; null when there is none, or the store has lost it. */
  expiry(session: string): Promise<Instant | null>
  /** Sessions whose due instant is at or before `before`, earliest first. */
  due(before: Instant, limit: number): Promise<readonly string[]>
  /** What could not be read when the store was opened, as sentences for the operator without any content. */
  readonly repairs?: readonly string[]
  /** Tries whether the store takes and keeps what it is given. Never rejects. */
  health(): Promise<Health>
  close(): Promise<void>
}
