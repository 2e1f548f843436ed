import type { Instant } from '../time.ts'
import type { Happening } from './happening.ts'
import { agreedOn } from './poll.ts'
import type { HiddenSlice, SessionState } from './state.ts'
import type { MemberId } from './view.ts'

/** A turn that was had; stands in no view. */
export interface TurnHad {
  readonly member: MemberId
  readonly from: Instant
  readonly to: Instant
}

/** When turns were had, part by part; a name stands on it only where that was agreed (BA20). */
export interface Timeline {
  readonly from: Instant
  readonly to: Instant
  /** How many people had a turn. */
  readonly voices: number
  readonly parts: readonly {
    readonly title: string
    readonly from: Instant
    readonly to: Instant
    readonly turns: number
    readonly voices: number
  }[]
  readonly turns: readonly { readonly from: Instant; readonly to: Instant; readonly member: MemberId | null }[]
}

/** More turns than that nobody has in a day. */
const MOST_TURNS = 2000

/** Keeps the turns that were had; one that is undone was none, and one that goes on has not ended (FL10). */
export function evolveTurnsHad(hidden: HiddenSlice, { event, before, at }: Happening): HiddenSlice {
  const had = hidden.turnsHad ?? []
  if (event.type === 'turn-continued') {
    // With nothing ended there is nothing to go on with: a snapshot of an older build.
    return had.length === 0 ? hidden : { ...hidden, turnsHad: had.slice(0, -1) }
  }
  if (event.type !== 'turn-recorded' || event.how === 'undone' || !before.floor) return hidden
  const turn = { member: event.member, from: Math.min(before.floor.startedAt, at), to: at }
  return { ...hidden, turnsHad: [...had, turn].slice(-MOST_TURNS) }
}

/** The timeline of an ended session, null before the end and where it never began. */
export function timelineOf({ shared, hidden }: SessionState): Timeline | null {
  const { status, startedAt: from, endedAt: to, agenda, polls } = shared
  if (status !== 'ended' || from === null || to === null) return null
  const had = hidden.turnsHad ?? []
  const answers = agreedOn(polls, 'names')?.votes ?? []
  // One name missing among the others would be as good as said.
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
