import { type GroupEvent, groupAudience } from '@circlet/shared/group/events'
import { evolveGroup } from '@circlet/shared/group/evolve'
import { emptyGroup, type GroupState, groupAsStored } from '@circlet/shared/group/state'
import { type Unreadable, UnreadableRecord } from '../runtime/stored-records.ts'
import type { EventLog, LogRecord, Position } from '../store/event-log.ts'

/** A group as the log has it. */
export interface Group {
  readonly id: string
  readonly position: Position
  readonly state: GroupState
  /** Why the group is read-only, and stays as it was before the record that cannot be read; null when all can be read. */
  readonly unreadable: Unreadable | null
}

type Folded = Omit<Group, 'id'>

const NOTHING: Folded = { position: { version: 0, head: '' }, state: emptyGroup, unreadable: null }

/** A group's log lies beside the sessions' under a name that no session has. */
export const keyOf = (id: string) => `group.${id}`

/** A group, folded as far as it can be read; null when the log has none. Rejects with `StoreUnavailable`. */
export async function loadGroup(log: EventLog, id: string): Promise<Group | null> {
  const loaded = await log.load(keyOf(id))
  if (loaded.outcome !== 'loaded') return null
  const { snapshot, records } = loaded
  const folded = foldOnto(snapshot ? fromSnapshot(snapshot) : NOTHING, records)
  if (isWhole(folded, id)) return { id, ...folded }
  // Where only the snapshot is damaged, the records from the start may still tell everything.
  const history = await log.history(keyOf(id))
  const fromStart = history.outcome === 'records' ? foldOnto(NOTHING, history.records) : folded
  if (isWhole(fromStart, id)) return { id, ...fromStart }
  const best = fromStart.position.version > folded.position.version ? fromStart : folded
  return { id, ...best, unreadable: best.unreadable ?? 'damaged' }
}

/** The events of a stored record. Throws `UnreadableRecord`. */
export function groupEventsOf({ body, version }: LogRecord): GroupEvent[] {
  let events: GroupEvent[]
  let isKnown: boolean
  try {
    events = JSON.parse(body)
    isKnown = events.every((event) => groupAudience(event) !== null)
  } catch {
    throw new UnreadableRecord('damaged', `record ${version}`)
  }
  if (!isKnown) throw new UnreadableRecord('newer', `record ${version}`)
  return events
}

function isWhole({ state, unreadable }: Folded, id: string): boolean {
  return unreadable !== 'damaged' && state.shared.groupId === id
}

function fromSnapshot({ version, head, body }: LogRecord | Omit<LogRecord, 'at'>): Folded {
  try {
    return { position: { version, head }, state: groupAsStored(JSON.parse(body)), unreadable: null }
  } catch {
    return { ...NOTHING, unreadable: 'damaged' }
  }
}

function foldOnto(from: Folded, records: readonly LogRecord[]): Folded {
  let folded = from
  for (const record of records) {
    if (folded.unreadable) return folded
    folded = advance(folded, record)
  }
  return folded
}

function advance(folded: Folded, record: LogRecord): Folded {
  const { version, head, at } = record
  if (version !== folded.position.version + 1) return { ...folded, unreadable: 'damaged' }
  try {
    const state = groupEventsOf(record).reduce((state, event) => evolveGroup(state, event, at), folded.state)
    return { position: { version, head }, state, unreadable: null }
  } catch (error) {
    return { ...folded, unreadable: error instanceof UnreadableRecord ? error.why : 'damaged' }
  }
}
