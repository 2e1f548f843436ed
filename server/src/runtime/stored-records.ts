import { evolve } from '@circlet/shared/session/evolve/evolve'
import { audienceOf, type SessionEvent } from '@circlet/shared/session/model/events'
import { asStored, emptyState } from '@circlet/shared/session/model/state'
import type { Loaded, LogRecord } from '../store/event-log.ts'
import { type Applied, Replica } from './replica.ts'

/** Why a session can only be read: a newer build wrote an event that this build does not know, or a record is damaged. */
export type Unreadable = 'newer' | 'damaged'

/** A stored record or snapshot that this build cannot read. The message holds versions only, never content. */
export class UnreadableRecord extends Error {
  override name = 'UnreadableRecord'
  readonly why: Unreadable

  constructor(why: Unreadable, what: string) {
    super(what)
    this.why = why
  }
}

/** A replica folded as far as its records can be read. */
export interface Folded {
  readonly replica: Replica
  /** The records behind the snapshot that were folded. */
  readonly records: readonly Applied[]
  /** What ended the folding; null when everything was read. */
  readonly unreadable: UnreadableRecord | null
}

/** Reads a stored record. Throws `UnreadableRecord`. */
export function readRecord({ version, head, at, body }: LogRecord): Applied {
  let isKnown: boolean
  let events: SessionEvent[]
  try {
    events = JSON.parse(body)
    isKnown = events.every((event) => audienceOf(event) !== null)
  } catch {
    throw new UnreadableRecord('damaged', `record ${version}`)
  }
  if (!isKnown) throw new UnreadableRecord('newer', `record ${version}`)
  return { version, head, at, events }
}

/** The replica one record further. Throws `UnreadableRecord` when the record does not continue it. */
export function advance(replica: Replica, record: Applied): Replica {
  const { version, head } = record
  if (version !== replica.position.version + 1) throw new UnreadableRecord('damaged', `record ${version}`)
  try {
    return replica.next({ version, head }, evolve(replica.state, record))
  } catch {
    throw new UnreadableRecord('damaged', `record ${version}`)
  }
}

/** Folds stored records onto a replica, up to the first that cannot be read. */
export function foldOnto(from: Replica, stored: readonly LogRecord[]): Folded {
  const records: Applied[] = []
  let replica = from
  try {
    for (const each of stored) {
      const record = readRecord(each)
      replica = advance(replica, record)
      records.push(record)
    }
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    return { replica, records, unreadable: error }
  }
  return { replica, records, unreadable: null }
}

type Read = Pick<Extract<Loaded, { outcome: 'loaded' }>, 'outcome' | 'snapshot' | 'records'>

/** A session's replica from what the log has of it, and the records behind the snapshot. */
export function replicaFrom({ snapshot, records }: Read): Folded {
  if (!snapshot) return foldOnto(BEFORE_ALL, records)
  const { version, head, body } = snapshot
  let from: Replica
  try {
    from = new Replica({ version, head }, asStored(JSON.parse(body)))
  } catch {
    const unreadable = new UnreadableRecord('damaged', `snapshot ${version}`)
    return { replica: BEFORE_ALL, records: [], unreadable }
  }
  return foldOnto(from, records)
}

/** The replica before the first record. */
export const BEFORE_ALL = new Replica({ version: 0, head: '' }, emptyState)
