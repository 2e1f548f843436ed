import type { Append, Position, Rewrite } from './event-log.ts'

/** How many of a session's latest command ids are remembered. */
export const KNOWN_COMMANDS = 4096

/** How many records before the newest stay readable once a snapshot covers them. */
export const KEPT_RECORDS = 1000

/** How many missing records a conflict carries at most. */
export const CONFLICT_RECORDS = 100

/** How many records one read carries when the caller does not say. */
export const READ_RECORDS = 1000

/** How long the mark of an erased session stays, in ms. */
export const ERASED_MARK_MS = 24 * 60 * 60 * 1000

/** How long a lease is good for, in ms. */
export const LEASE_MS = 30_000

/** Throws a RangeError when a record does not continue the position its writer expects: a fault of the caller's. */
export function assertContinues({ expected, record }: Append): void {
  const version = (expected?.version ?? 0) + 1
  if (record.version !== version) throw new RangeError(`record ${record.version} where ${version} is next`)
}

/** Throws a RangeError when a past has a gap or does not lead up to the record: a fault of the caller's. */
export function assertLeadsUp({ past, record }: Rewrite): void {
  const first = record.version - past.length
  const gap = past.findIndex(({ version }, place) => version !== first + place)
  if (gap >= 0 || first < 1) throw new RangeError(`a past of ${past.length} that does not lead up to ${record.version}`)
}

/** Whether two positions are the same place of the same history. */
export function samePosition(one: Position, other: Position): boolean {
  return one.version === other.version && one.head === other.head
}
