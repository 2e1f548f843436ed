import type { AgendaItem } from '../protocol/fields.ts'
import type { Instant } from '../time.ts'
import type { Cadence } from './dates.ts'
import type { Survey } from './survey.ts'

export type PersonId = string
export type GroupRole = 'keeper' | 'member'

/** A member of the group. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: GroupRole
  /** Their lens, in their own words. */
  readonly lens: string | null
}

/** What the group wants to reach, and how its members would notice it. */
export interface Objective {
  readonly id: string
  readonly text: string
  readonly measure: string | null
  /** The group's decision at its last review. */
  readonly decided: 'kept' | 'changed' | 'dropped' | null
}

export type ActionStatus = 'done' | 'partly' | 'changed' | 'dropped'

/** Something that a person wants to do, until they report it as done or dropped. */
export interface Action {
  readonly id: string
  readonly owner: PersonId
  readonly text: string
  readonly step: string | null
  readonly due: string | null
  readonly help: string | null
  readonly confidence: number | null
  readonly takenAt: Instant
  /** The owner's last report. */
  readonly status: ActionStatus | null
  /** What got in the way, if they want to tell. */
  readonly hindered: string | null
  readonly reportedAt: Instant | null
}

/** The result of a session's private forms, from four answers on. A question with fewer answers is null. */
export interface Tally {
  readonly answered: number
  /** The means of the four sliders, 0 to 10, in their order. */
  readonly means: readonly (number | null)[]
  /** The share of answers that reported too little space, 0 to 1. */
  readonly littleSpace: number | null
  /** The share of answers that found prompts unwelcome, 0 to 1. */
  readonly unwelcome: number | null
}

/** A session of the group. */
export interface GroupSession {
  readonly id: string
  readonly title: string
  readonly template: string | null
  readonly startsAt: Instant | null
  readonly endedAt: Instant | null
  /** How many members attended, out of how many. Null until the session has ended. */
  readonly came: number | null
  readonly of: number | null
  readonly tally: Tally | null
  /** How uneven the sharing of speaking time was, 0 to 1. Only while the group wants it. */
  readonly evenness: number | null
}

export interface SavedAgenda {
  readonly id: string
  readonly title: string
  readonly phases: readonly AgendaItem[]
}

export interface Topic {
  readonly id: string
  readonly text: string
}

/** Words that a member gave to chosen others under their name. */
export interface Word {
  readonly from: PersonId
  readonly to: readonly PersonId[]
  readonly text: string
  readonly at: Instant
}

/** Who has each role next time. */
export interface Next {
  readonly starter: PersonId | null
  readonly facilitator: PersonId | null
  readonly timekeeper: PersonId | null
}

/** The group's own description, which keepers may edit. */
export interface GroupWords {
  readonly name: string
  readonly purpose: string | null
  readonly norms: readonly string[]
  readonly disagreement: string | null
  readonly support: string | null
  /** Which voices the group says it lacks. */
  readonly gaps: string | null
  readonly cadence: Cadence | null
  /** Whether the group stores evenness for each session. */
  readonly evenness: boolean
}

/** What every member of the group sees. */
export interface GroupShared extends GroupWords {
  readonly groupId: string
  readonly calendarKey: string
  readonly members: readonly Person[]
  readonly objectives: readonly Objective[]
  readonly actions: readonly Action[]
  readonly agendas: readonly SavedAgenda[]
  readonly sessions: readonly GroupSession[]
  readonly topics: readonly Topic[]
  readonly surveys: readonly Survey[]
  readonly next: Next
}

/** What one member alone sees. */
export interface GroupOwn {
  readonly actions: readonly Action[]
  readonly words: readonly Word[]
}

export interface GroupView extends GroupShared {
  readonly you: { readonly memberId: PersonId; readonly role: GroupRole } & GroupOwn
}
