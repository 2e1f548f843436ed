import type { AgendaItem } from '../protocol/fields.ts'
import { FORMAT_RULES, shareSeconds } from '../session/queries/format-rules.ts'
import { MINUTE } from '../time.ts'

/** The number of people and minutes of a session. */
export interface Room {
  readonly people: number
  readonly minutes: number
}

const SHORTEST_TURN = 20
const LONGEST_TURN = 300
const MOST_MINUTES = 240

/**
 * Fits an agenda made for `people` to another group and length. Each phase keeps its proportion, rounds grow with the
 * number of people, and the minutes add up exactly. Null when there are fewer minutes than phases, or more minutes than
 * phases may have.
 */
export function fitted(agenda: readonly AgendaItem[], people: number, room: Room): readonly AgendaItem[] | null {
  const minutes = shared(
    agenda.map((item) => item.minutes * (isRound(item) ? room.people : people)),
    room.minutes,
  )
  return minutes && agenda.map((item, place) => resized(item, people, minutes[place] ?? 1, room.people))
}

const isRound = (item: AgendaItem) => FORMAT_RULES[item.format].preparesRound

/** Whole minutes in proportion to the weights, at least one each, with this exact sum (largest remainder method). */
function shared(weights: readonly number[], sum: number): readonly number[] | null {
  if (sum < weights.length || sum > weights.length * MOST_MINUTES) return null
  const total = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.map((weight) => Math.min(MOST_MINUTES, Math.max(1, Math.floor((weight * sum) / total))))
  // The shortfall of each phase in whole numbers, so that equal claims compare as equal.
  const lack = (place: number) => (weights[place] ?? 0) * sum - (parts[place] ?? 0) * total
  const most = (able: (minutes: number) => boolean, sign: 1 | -1) =>
    parts
      .map((_, place) => place)
      .filter((place) => able(parts[place] ?? 0))
      .reduce((best, place) => (sign * lack(place) > sign * lack(best) ? place : best))
  for (let left = sum - parts.reduce((all, part) => all + part, 0); left !== 0; left -= Math.sign(left)) {
    const place = left > 0 ? most((minutes) => minutes < MOST_MINUTES, 1) : most((minutes) => minutes > 1, -1)
    parts[place] = (parts[place] ?? 0) + Math.sign(left)
  }
  return parts
}

/** Sets the minutes of a phase. The planned turn of a round scales with its share, in steps of five seconds. */
function resized(item: AgendaItem, people: number, minutes: number, newPeople: number): AgendaItem {
  if (!isRound(item) || item.turnSeconds == null || (minutes === item.minutes && newPeople === people))
    return { ...item, minutes }
  const before = Math.max(1, shareSeconds(item.minutes * MINUTE, people).exact)
  const turn = Math.floor((item.turnSeconds * shareSeconds(minutes * MINUTE, newPeople).exact) / before / 5) * 5
  const longest = Math.max(LONGEST_TURN, item.turnSeconds)
  return { ...item, minutes, turnSeconds: Math.min(longest, Math.max(SHORTEST_TURN, turn)) }
}
