import { randomBytes } from 'node:crypto'
import type { Append, EventLog, LogRecord, Position } from '../../server/src/store/event-log.ts'
import { stopwatch, within } from '../support/machine-speed.ts'

/** An id as sessions and heads have it. */
export function randomId(): string {
  return randomBytes(9).toString('base64url')
}

type Wish = Partial<Omit<Append, 'record' | 'expected'>> & { readonly body?: string; readonly at?: number }

/** What an append after a position (null: creation) would ask for, with anything not wished made up. */
export function appendAfter(session: string, expected: Position | null, wish: Wish = {}): Append {
  const { body = 'something happened', at = 1_700_000_000_000, ...rest } = wish
  const record = { version: (expected?.version ?? 0) + 1, head: randomId(), at, body }
  return { session, expected, command: `m1/${randomId()}`, record, due: null, expiresAt: inAnHour(), ...rest }
}

/** Appends and answers the record; fails unless it was stored. */
export async function stored(log: EventLog, append: Append): Promise<LogRecord> {
  const { outcome } = await log.append(append)
  if (outcome !== 'appended') throw new Error(`not appended but ${outcome}`)
  return append.record
}

/** A new session with a number of records, whose bodies are `1`, `2`, … */
export async function sessionOf(log: EventLog, records: number, wish: Wish = {}) {
  const session = randomId()
  const made = await more(log, session, null, records, wish)
  return { session, records: made, last: lastOf(made) }
}

/** Appends a number of records after a position. */
export async function more(log: EventLog, session: string, after: Position | null, count: number, wish: Wish = {}) {
  const made: LogRecord[] = []
  for (let at = after; made.length < count; at = lastOf(made)) {
    made.push(await stored(log, appendAfter(session, at, { body: String((at?.version ?? 0) + 1), ...wish })))
  }
  return made
}

export function lastOf(records: readonly LogRecord[]): LogRecord {
  const last = records.at(-1)
  if (!last) throw new Error('no record')
  return last
}

export function positionOf({ version, head }: Position): Position {
  return { version, head }
}

function inAnHour(): number {
  return Date.now() + 3_600_000
}

/** Waits until something holds, and fails when it takes longer than `withinMs`. For what other processes do in their own time. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const passed = stopwatch()
  while (!(await holds())) {
    if (passed() > within(withinMs)) throw new Error(`not within ${withinMs} ms`)
    await aMoment()
  }
}

/** The time between two looks at something that does not say when it changes. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
