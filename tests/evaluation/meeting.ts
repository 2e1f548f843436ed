import { SECOND } from '@circlet/shared/time'
import type { Recording } from './rttm.ts'

/** How much each of a meeting's people spoke in ten seconds, in milliseconds. */
export type Sums = Readonly<Record<string, number>>

/** A meeting as speaking detection would have told of it: sums per person and ten seconds, never a sound. */
export interface Meeting {
  readonly name: string
  readonly people: readonly string[]
  readonly buckets: readonly Sums[]
  /** What everybody has been credited with before each bucket, and after the last. */
  readonly credited: readonly Sums[]
}

export const BUCKET_MS = 10 * SECOND

/** Adds up the speech of a recording; overlapping segments of one person count once. */
export function meetingOf({ name, segments }: Recording): Meeting {
  const people = [...new Set(segments.map((segment) => segment.speaker))]
  const length = Math.max(...segments.map((segment) => segment.to))
  const buckets: Record<string, number>[] = Array.from({ length: Math.ceil((length * SECOND) / BUCKET_MS) }, () => ({}))
  const spokenTo = new Map<string, number>()
  for (const { speaker, from, to } of segments) {
    const begin = Math.max(Math.round(from * SECOND), spokenTo.get(speaker) ?? 0)
    const end = Math.round(to * SECOND)
    spokenTo.set(speaker, Math.max(end, spokenTo.get(speaker) ?? 0))
    for (let at = begin; at < end; ) {
      const place = Math.floor(at / BUCKET_MS)
      const stop = Math.min(end, (place + 1) * BUCKET_MS)
      const bucket = buckets[place]
      if (bucket) bucket[speaker] = (bucket[speaker] ?? 0) + stop - at
      at = stop
    }
  }
  return { name, people, buckets, credited: creditedBefore(people, buckets) }
}

/** No more time than there was, shared by those who spoke together. */
function creditedBefore(people: readonly string[], buckets: readonly Sums[]): Sums[] {
  const sums: Sums[] = [Object.fromEntries(people.map((person) => [person, 0]))]
  for (const bucket of buckets) {
    const all = Object.values(bucket).reduce((sum, ms) => sum + ms, 0)
    const next: Record<string, number> = { ...sums.at(-1) }
    for (const [person, ms] of Object.entries(bucket))
      next[person] = (next[person] ?? 0) + ms * Math.min(1, BUCKET_MS / all)
    sums.push(next)
  }
  return sums
}

/** What a person spoke against an equal share between two buckets, and how much was spoken by all. */
export function shareOf({ people, buckets, credited }: Meeting, person: string, from = 0, to = buckets.length) {
  const [before, after] = [credited[from], credited[Math.min(to, buckets.length)]]
  const spoken = (who: string) => (after?.[who] ?? 0) - (before?.[who] ?? 0)
  const talkMs = people.reduce((sum, who) => sum + spoken(who), 0)
  return { ratio: talkMs === 0 ? 1 : (spoken(person) * people.length) / talkMs, talkMs }
}
