import { createHash } from 'node:crypto'
import type { LogRecord, Position, Snapshot } from '../event-log.ts'
import type { Range } from './store.ts'

/**
 * How a session lies in the directory. Its names hold a hash in place of its id (LevelDB writes names into files of
 * its own, which no erasure reaches), and all of it but the head lies in one range:
 *
 *     h/<hash>              the Head, as JSON; with all heads in memory no append has to read
 *     s/<hash>/c/<version>  the id of the command that made this version
 *     s/<hash>/r/<version>  the record:   [head, at] as JSON, a line feed, the body
 *     s/<hash>/s            the snapshot: [version, head] as JSON, a line feed, the body
 *     s/<hash>/b/…          the ballot boxes
 *     e/<sha-256>           the mark of an erased session: until when
 *     l/<node>/…            the leases
 */
export interface Head extends Position {
  readonly session: string
  readonly due: number | null
  readonly expiresAt: number
  /** The version of the newest snapshot, or null. */
  readonly snapshot: number | null
  /** The first version whose record is still there. */
  readonly oldest: number
}

export const HEADS = { gte: 'h/', lt: 'h0' }
export const MARKS = { gte: 'e/', lt: 'e0' }

/** SHA-256 of a session id, in hex. */
export function hashOf(session: string): string {
  return createHash('sha256').update(session).digest('hex')
}

export function headKey(hash: string): string {
  return `h/${hash}`
}

export function markKey(hash: string): string {
  return `e/${hash}`
}

export function snapshotKey(hash: string): string {
  return `s/${hash}/s`
}

export function recordKey(hash: string, version: number): string {
  return `s/${hash}/r/${padded(version)}`
}

export function commandKey(hash: string, version: number): string {
  return `s/${hash}/c/${padded(version)}`
}

/** Everything of a session but its head. */
export function sessionRange(hash: string): Range {
  return { gte: `s/${hash}/`, lt: `s/${hash}0` }
}

/** Its head alone. */
export function headRange(hash: string): Range {
  return { gte: headKey(hash), lt: `${headKey(hash)}/` }
}

/** A session's records, in the order of their versions. */
export function recordRange(hash: string): Range {
  return { gte: `s/${hash}/r/`, lt: `s/${hash}/r0` }
}

/** A session's command ids, in the order of their versions. */
export function commandRange(hash: string): Range {
  return { gte: `s/${hash}/c/`, lt: `s/${hash}/c0` }
}

/** The version at the end of a key. */
export function versionOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1))
}

export function encodeRecord({ head, at, body }: LogRecord): string {
  return `${JSON.stringify([head, at])}\n${body}`
}

/** Reads a stored record. A damaged one has no head and no body, which its reader finds unreadable. */
export function decodeRecord(key: string, value: string): LogRecord {
  const version = versionOf(key)
  const [[head, at] = [], body] = decode(value)
  if (typeof head !== 'string' || typeof at !== 'number') return { version, head: '', at: 0, body: '' }
  return { version, head, at, body }
}

export function encodeSnapshot({ version, head, body }: Snapshot): string {
  return `${JSON.stringify([version, head])}\n${body}`
}

/** Reads a stored snapshot; null when it is damaged. */
export function decodeSnapshot(value: string): Snapshot | null {
  const [[version, head] = [], body] = decode(value)
  if (typeof version !== 'number' || typeof head !== 'string') return null
  return { version, head, body }
}

/** The header before the body (undefined when damaged), and the body. */
function decode(value: string): [readonly unknown[] | undefined, string] {
  // JSON writes no line feed of its own, so the first one is ours; the body is kept as it is, not as JSON in JSON.
  const end = value.indexOf('\n')
  try {
    const before: unknown = JSON.parse(value.slice(0, end))
    return [Array.isArray(before) ? before : undefined, value.slice(end + 1)]
  } catch {
    return [undefined, '']
  }
}

/** Sorts as text in the order of the numbers. */
function padded(version: number): string {
  return String(version).padStart(12, '0')
}
