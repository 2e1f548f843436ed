import type { AgendaItem } from '../protocol/fields.ts'
import type { Instant } from '../time.ts'
import type { Cadence } from './dates.ts'
import type { Survey } from './survey.ts'

export type PersonId = string
export type GroupRole = 'keeper' | 'member'

/** Somebody who comes back. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: GroupRole
  /** What they bring along, in their own words. */
  readonly lens: string | null
}

/** What the group wants, and how its members would see that it is so. */
export interface Objective {
  readonly id: string
  readonly text: string
  readonly measure: string | null
  /** What the group decided when it last looked at it again. */
  readonly decided: 'kept' | 'changed' | 'dropped' | null
}

export type ActionStatus = 'done' | 'partly' | 'changed' | 'dropped'

/** Something that one person has taken on, until they say that it is done or dropped. */
export interface Action {
  readonly id: string
  readonly owner: PersonId
  readonly text: string
  readonly step: string | null
  readonly due: string | null
  readonly help: string | null
  readonly confidence: number | null
  readonly takenAt: Instant
  /** What its owner said when they were last asked. */
  readonly status: ActionStatus | null
  /** What got in the way, if they like to say. */
  readonly hindered: string | null
  readonly reportedAt: Instant | null
}

/** What a session's forms came to, from four answers on; a question that fewer answered is null. */
export interface Tally {
  readonly answered: number
  /** The means of the four sliders, 0 to 10, in their order. */
  readonly means: readonly (number | null)[]
  /** Which share had too little space, 0 to 1. */
  readonly littleSpace: number | null
  /** Which share found prompts unwelcome, 0 to 1. */
  readonly unwelcome: number | null
}

/** A session of the group. */
export interface GroupSession {
  readonly id: string
  readonly title: string
  readonly template: string | null
  readonly startsAt: Instant | null
  readonly endedAt: Instant | null
  /** How many of the group came, and how many could have; null until it has ended. */
  readonly came: number | null
  readonly of: number | null
  readonly tally: Tally | null
  /** How evenly the talking was shared, 0 to 1; only while the group wants to know. */
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

/** Words that somebody chose to give to some of the others, under their name. */
export interface Word {
  readonly from: PersonId
  readonly to: readonly PersonId[]
  readonly text: string
  readonly at: Instant
}

/** Whose turn each thing is next time. */
export interface Next {
  readonly starter: PersonId | null
  readonly facilitator: PersonId | null
  readonly timekeeper: PersonId | null
}

/** What a group says of itself, and may say otherwise. */
export interface GroupWords {
  readonly name: string
  readonly purpose: string | null
  readonly norms: readonly string[]
  readonly disagreement: string | null
  readonly support: string | null
  /** Which voices the group itself says it lacks. */
  readonly gaps: string | null
  readonly cadence: Cadence | null
  /** Whether evenness is kept for each session. */
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
