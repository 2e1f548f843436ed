import { fitted } from '@circlet/shared/formats/fitted'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { FORMAT_RULES, shareSeconds } from '@circlet/shared/session/queries/format-rules'
import { type Duration, MINUTE, SECOND } from '@circlet/shared/time'

/** The minutes of all parts together. */
export function totalMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, item) => sum + item.minutes, 0)
}

/** How long one person's turn is in a round: as planned, else the share of the part's time (AG7); null in other formats. */
export function turnOf(item: AgendaItem, people: number): Duration | null {
  if (!FORMAT_RULES[item.format].preparesRound) return null
  if (item.turnSeconds != null) return item.turnSeconds * SECOND
  return shareSeconds(item.minutes * MINUTE, people).seconds * SECOND
}

/** What each person has in the rounds together. */
export function perPerson(agenda: readonly AgendaItem[], people: number): Duration {
  return agenda.reduce((sum, item) => sum + (turnOf(item, people) ?? 0), 0)
}

/** Whether a round needs more than its part has, with ten seconds between two turns. */
export function runsOver(item: AgendaItem, people: number): boolean {
  const turn = turnOf(item, people)
  return turn !== null && people * (turn + 10 * SECOND) - 10 * SECOND > item.minutes * MINUTE
}

/** The agenda with one item moved by one place; the same at the ends. */
export function moved(agenda: readonly AgendaItem[], from: number, by: -1 | 1): readonly AgendaItem[] {
  const to = from + by
  const item = agenda[from]
  if (item === undefined || to < 0 || to >= agenda.length) return agenda
  return agenda.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** A plan fitted to its people and a number of minutes; null when that is impossible. */
export function fittedPlan(
  plan: { readonly agenda: readonly AgendaItem[]; readonly people: number; readonly madeFor: number },
  minutes: number,
): { readonly agenda: readonly AgendaItem[]; readonly madeFor: number } | null {
  const agenda = fitted(plan.agenda, plan.madeFor, { people: plan.people, minutes })
  return agenda && { agenda, madeFor: plan.people }
}
