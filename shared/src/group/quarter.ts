import type { Instant } from '../time.ts'
import type { TopicMean } from './survey.ts'
import type { ActionStatus, GroupSession, GroupView, Topic } from './view.ts'

/** The results of a quarter. They contain nothing about single people. */
export interface Quarter {
  readonly sessions: readonly GroupSession[]
  /** The share of members who attended, over all sessions. Null without sessions. */
  readonly attendance: number | null
  /** How many actions were taken or reported in the quarter, by status. */
  readonly actions: Readonly<Record<ActionStatus | 'open', number>>
}

/** The group's numbers between two instants. */
export function quarterOf(view: GroupView, from: Instant, until: Instant): Quarter {
  const within = (at: Instant | null) => at !== null && at >= from && at < until
  const sessions = view.sessions.filter(({ endedAt }) => within(endedAt))
  const came = sessions.reduce((sum, session) => sum + (session.came ?? 0), 0)
  const of = sessions.reduce((sum, session) => sum + (session.of ?? 0), 0)
  const actions = { done: 0, partly: 0, changed: 0, dropped: 0, open: 0 }
  for (const { takenAt, reportedAt, status } of view.actions)
    if (within(reportedAt ?? takenAt)) actions[status ?? 'open'] += 1
  return { sessions, attendance: of === 0 ? null : came / of, actions }
}

/** Topics that are relevant to the group, and those of them with little insight so far. */
export function topicsToCome(
  topics: readonly Topic[],
  means: readonly TopicMean[],
): { readonly ofInterest: readonly Topic[]; readonly toExplore: readonly Topic[] } {
  const mean = (id: string) => means.find(({ topic }) => topic === id)
  const ofInterest = topics.filter(({ id }) => (mean(id)?.relevance ?? 0) >= HIGH)
  return { ofInterest, toExplore: ofInterest.filter(({ id }) => (mean(id)?.insight ?? HIGH) < HIGH) }
}

const HIGH = 5
const IN_A_ROW = 3
/** Index of the slider that asks whether the time went to what mattered. */
const MATTERED = 1

/** Whether to suggest another format: three sessions in one format, each of which mattered less than the one before. */
export function isStale(sessions: readonly GroupSession[]): boolean {
  const held = sessions.filter(({ endedAt }) => endedAt !== null).slice(-IN_A_ROW)
  const mattered = held.map(({ tally }) => tally?.means[MATTERED] ?? null)
  const [first] = held
  if (held.length < IN_A_ROW || !first?.template) return false
  if (held.some(({ template }) => template !== first.template)) return false
  return mattered.every((mean, place) => {
    const before = mattered[place - 1]
    return mean !== null && (place === 0 || (typeof before === 'number' && mean < before))
  })
}

/** A member's own data as a file, without data of others. */
export function ownFile({ name, members, actions, you }: GroupView) {
  const me = members.find(({ id }) => id === you.memberId)
  return {
    group: name,
    name: me?.name ?? null,
    lens: me?.lens ?? null,
    actions: actions.filter(({ owner }) => owner === you.memberId),
    privateActions: you.actions,
    words: you.words.filter(({ from }) => from === you.memberId),
  }
}
