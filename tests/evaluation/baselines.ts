import { MINUTE, SECOND } from '@circlet/shared/time'
import type { Prompted } from './engine.ts'
import { BUCKET_MS, type Meeting } from './meeting.ts'

/** Shorter than this in ten seconds is no contribution. */
const CONTRIBUTION_MS = 3 * SECOND
const SILENCE_MS = 5 * MINUTE
const EVERY_MS = 10 * MINUTE

/** Invites everybody who was silent for five minutes, and again after ten more. */
export function silencePrompts({ people, buckets }: Meeting): Prompted[] {
  return people.flatMap((person) => {
    const prompted: Prompted[] = []
    let heardAt = 0
    for (const [place, sums] of buckets.entries()) {
      const atMs = (place + 1) * BUCKET_MS
      if ((sums[person] ?? 0) >= CONTRIBUTION_MS) heardAt = atMs
      const last = prompted.at(-1)?.atMs
      if (atMs - heardAt >= SILENCE_MS && (last === undefined || atMs - last >= EVERY_MS))
        prompted.push({ person, kind: 'invite', atMs })
    }
    return prompted
  })
}

/** Invites the member who has spoken least, every ten minutes. */
export function leastPrompts(meeting: Meeting): Prompted[] {
  return everyTenMinutes(meeting, (place) => {
    const spoken = meeting.credited[place] ?? {}
    return meeting.people.reduce((least, person) => ((spoken[person] ?? 0) < (spoken[least] ?? 0) ? person : least))
  })
}

/** Invites anybody, every ten minutes, drawn from a seed. */
export function randomPrompts(meeting: Meeting, seed: number): Prompted[] {
  let drawn = seed
  return everyTenMinutes(meeting, () => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
    return meeting.people[Math.floor((drawn / 2 ** 32) * meeting.people.length)] ?? ''
  })
}

function everyTenMinutes({ buckets }: Meeting, who: (place: number) => string): Prompted[] {
  const times = Math.floor((buckets.length * BUCKET_MS) / EVERY_MS)
  return Array.from({ length: times }, (_, time): Prompted => {
    const atMs = (time + 1) * EVERY_MS
    return { person: who(atMs / BUCKET_MS), kind: 'invite', atMs }
  })
}
