import type { Append, Rewrite } from '../event-log.ts'
import { KEPT_RECORDS, KNOWN_COMMANDS } from '../limits.ts'
import { commandKey, encodeRecord, encodeSnapshot, type Head, headKey, recordKey, snapshotKey } from './keys.ts'
import type { Operation } from './store.ts'

/** The head after an append to a session that stood at `before`, or did not exist. */
export function headAfter(append: Append, before: Head | undefined): Head {
  const { session, record, snapshot, due, expiresAt } = append
  const { version, head } = record
  // Old records go when a snapshot is written, never before: folding always has a place to start from.
  const oldest = before?.oldest ?? 1
  return {
    session,
    version,
    head,
    due,
    expiresAt,
    snapshot: snapshot === undefined ? (before?.snapshot ?? null) : version,
    oldest: snapshot === undefined ? oldest : Math.max(oldest, version - KEPT_RECORDS),
  }
}

/** Everything one append writes, in one batch: all of it or nothing is on disk. */
export function appendOperations(append: Append, hash: string, before: Head | undefined, after: Head): Operation[] {
  const { command, record, snapshot } = append
  const operations: Operation[] = [
    { type: 'put', key: recordKey(hash, record.version), value: encodeRecord(record) },
    { type: 'put', key: commandKey(hash, record.version), value: command },
    { type: 'put', key: headKey(hash), value: JSON.stringify(after) },
  ]
  if (snapshot !== undefined) {
    const value = encodeSnapshot({ version: record.version, head: record.head, body: snapshot })
    operations.push({ type: 'put', key: snapshotKey(hash), value })
  }
  if (record.version > KNOWN_COMMANDS) {
    operations.push({ type: 'del', key: commandKey(hash, record.version - KNOWN_COMMANDS) })
  }
  for (let version = before?.oldest ?? 1; version < after.oldest; version++) {
    operations.push({ type: 'del', key: recordKey(hash, version) })
  }
  return operations
}

/** The head after a rewrite. */
export function headAfterRewrite(rewrite: Rewrite, before: Head): Head {
  const oldest = rewrite.past[0]?.version ?? rewrite.record.version
  return { ...headAfter(rewrite, before), oldest }
}

/** Everything one rewrite writes, in one batch; what it does not write over goes. */
export function rewriteOperations(rewrite: Rewrite, hash: string, before: Head, after: Head): Operation[] {
  const gone: Operation[] = []
  for (let version = before.oldest; version < after.oldest; version++) {
    gone.push({ type: 'del', key: recordKey(hash, version) })
  }
  const past = rewrite.past.map(
    (record): Operation => ({ type: 'put', key: recordKey(hash, record.version), value: encodeRecord(record) }),
  )
  return [...gone, ...past, ...appendOperations(rewrite, hash, after, after)]
}
