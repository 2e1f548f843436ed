import type { Page } from '@playwright/test'

/** One record as received over the wire; `text` leaves out its position in the log. */
export interface Received {
  readonly version: number
  readonly events: readonly unknown[]
  readonly text: string
}

/** Every frame that a page receives from now on, on whatever connection. */
export function traceOf(page: Page): string[] {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  return frames
}

/** The records in these frames, in the order in which they came. */
export function recordsIn(frames: readonly string[]): Received[] {
  return frames
    .filter((frame) => frame.startsWith('42["session:records"'))
    .flatMap((frame) => (JSON.parse(frame.slice(2)) as [string, { records: Received[] }])[1].records)
    .map((record) => ({ ...record, text: JSON.stringify(record) }))
}
