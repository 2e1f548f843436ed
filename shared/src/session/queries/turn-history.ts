import { agreedOn } from '../model/parts/poll.ts'
import type { SessionState } from '../model/state.ts'
import type { Timeline, TurnHad } from '../model/turn-history.ts'

/** The timeline of an ended session. Null before the end, and if the session never started. */
export function timelineOf({ shared, hidden }: SessionState): Timeline | null {
  const { status, startedAt: from, endedAt: to, agenda, polls } = shared
  if (status !== 'ended' || from === null || to === null) return null
  const had = hidden.turnsHad ?? []
  const answers = agreedOn(polls, 'names')?.votes ?? []
  // One missing name among the others would reveal who it is.
  const bearsNames = had.every((turn) => answers.some(({ member }) => member === turn.member))
  const runs = agenda.phases.flatMap(({ title, runs: all }) =>
    all.map(({ startedAt, endedAt }) => ({ title, from: startedAt, to: endedAt ?? to })),
  )
  const parts = runs.toSorted((one, other) => one.from - other.from)
  return {
    from,
    to,
    voices: voicesIn(had),
    parts: parts.map((part) => {
      const within = had.filter((turn) => turn.from >= part.from && turn.from < part.to)
      return { ...part, turns: within.length, voices: voicesIn(within) }
    }),
    turns: had.map((turn) => ({ from: turn.from, to: turn.to, member: bearsNames ? turn.member : null })),
  }
}

const voicesIn = (turns: readonly TurnHad[]) => new Set(turns.map(({ member }) => member)).size
