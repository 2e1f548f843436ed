import type { Member } from '@circlet/shared/session/model/shared-state'
import type { Timeline } from '@circlet/shared/session/model/turn-history'
import type { Duration, Instant } from '@circlet/shared/time'

type Turn = Timeline['turns'][number]

/** One row of the timeline: what it is about, and when there were turns in it. */
export interface Strip {
  readonly title: string
  readonly from: Instant
  readonly to: Instant
  readonly turns: readonly Turn[]
  readonly voices: number
}

/** The whole session and each of its parts; where there was one part, or none, they are the same. */
export function stripsOf({ from, to, parts, turns, voices }: Timeline, whole: string): readonly Strip[] {
  const all = { title: whole, from, to, turns, voices }
  if (parts.length === 1 && parts[0]) return [{ ...all, title: parts[0].title }]
  const within = parts.map((part) => ({
    ...part,
    turns: turns.filter((turn) => turn.from >= part.from && turn.from < part.to),
  }))
  return [all, ...within]
}

/** A row for each person who had a turn, in the order of joining; none where no names are told. */
export function stripsOfPeople({ from, to, turns }: Timeline, members: readonly Member[]): readonly Strip[] {
  return members.flatMap(({ id, name }) => {
    const theirs = turns.filter(({ member }) => member === id)
    return theirs.length === 0 ? [] : [{ title: name, from, to, turns: theirs, voices: 1 }]
  })
}

/** The longest of some turns. */
export function longestOf(turns: readonly Turn[]): Duration {
  return Math.max(0, ...turns.map(({ from, to }) => to - from))
}
