import { audienceOf, type SessionEvent } from '@circlet/shared/session/events'
import { evolve } from '@circlet/shared/session/evolve'
import { asStored, emptyState } from '@circlet/shared/session/state'
import { type Loaded, type LogRecord, StoreUnavailable } from '../log/event-log.ts'
import { type Applied, Replica } from './replica.ts'

/** A record that a newer build has written: this one must not write behind what it cannot read. */
export class NewerRecord extends StoreUnavailable {
  override name = 'NewerRecord'
}

/** Reads a stored record. Throws `NewerRecord` on an event that this build does not know. */
export function readRecord({ version, head, at, body }: LogRecord): Applied {
  const events: SessionEvent[] = JSON.parse(body)
  if (events.some((event) => audienceOf(event) === null)) throw new NewerRecord(`record ${version}`)
  return { version, head, at, events }
}

/** The replica one record further. */
export function advance(replica: Replica, record: Applied): Replica {
  return new Replica({ version: record.version, head: record.head }, evolve(replica.state, record))
}

/** A session's replica from what the log has of it, and the records behind the snapshot. */
export function replicaFrom(loaded: Extract<Loaded, { outcome: 'loaded' }>): {
  readonly replica: Replica
  readonly records: readonly Applied[]
} {
  const { snapshot } = loaded
  const state = snapshot ? asStored(JSON.parse(snapshot.body)) : emptyState
  const from = new Replica({ version: snapshot?.version ?? 0, head: snapshot?.head ?? '' }, state)
  const records = loaded.records.map(readRecord)
  return { replica: records.reduce(advance, from), records }
}
