import type { EventLog } from '../store/event-log.ts'
import { BEFORE_ALL, type Folded, foldOnto, replicaFrom, UnreadableRecord } from './stored-records.ts'

/** A session as the log has it, folded as far as it can be read; null when the log has none. */
export async function loadSession(log: EventLog, id: string): Promise<Folded | null> {
  const loaded = await log.load(id)
  if (loaded.outcome !== 'loaded') return null
  const folded = checked(replicaFrom(loaded), id)
  if (folded.unreadable?.why !== 'damaged') return folded
  // Where only the snapshot is damaged, the records from the start may still tell everything.
  const history = await log.history(id)
  if (history.outcome !== 'records') return folded
  const fromStart = checked(foldOnto(BEFORE_ALL, history.records), id)
  const isBetter = !fromStart.unreadable || versionOf(fromStart) > versionOf(folded)
  return isBetter ? fromStart : folded
}

/** Finds the damage that no single record shows: a state that is not this session's. */
function checked(folded: Folded, id: string): Folded {
  const { state, position } = folded.replica
  if (state.shared.sessionId === id) return folded
  const why = folded.unreadable ?? new UnreadableRecord('damaged', `state ${position.version}`)
  return { replica: BEFORE_ALL, records: [], unreadable: why }
}

const versionOf = ({ replica }: Folded) => replica.position.version
