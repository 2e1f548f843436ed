import type { GroupOwn, GroupRole, GroupShared, PersonId } from './view.ts'

/** How often a person had a role, and when last, counted in the group's sessions. */
export interface Turns {
  readonly times: number
  readonly last: number
}

export type Part = 'starter' | 'facilitator' | 'timekeeper'

/** The hidden slice of a group. No screen receives it. */
export interface GroupHidden {
  readonly lastAt: number
  readonly links: Readonly<Record<GroupRole, string>>
  /** Stored hashes of the seat tokens. */
  readonly seats: Readonly<Record<string, PersonId>>
  /** Recent requests to join, by the hash that recognises a repeated one. */
  readonly joins: Readonly<Record<string, { readonly person: PersonId; readonly at: number }>>
  readonly parts: Readonly<Record<Part, Readonly<Record<PersonId, Turns>>>>
  /** The number of sessions whose roles were recorded. */
  readonly held: number
  readonly persons: number
  /** Counter for all other ids. */
  readonly ids: number
}

/** A group, partitioned by who may see what: plain JSON, never changed in place. */
export interface GroupState {
  readonly shared: GroupShared
  readonly own: Readonly<Record<PersonId, GroupOwn>>
  readonly hidden: GroupHidden
}

export const NOTHING_OWN: GroupOwn = { actions: [], words: [] }

/** The state before the first record. */
export const emptyGroup: GroupState = {
  shared: {
    groupId: '',
    name: '',
    purpose: null,
    norms: [],
    disagreement: null,
    support: null,
    gaps: null,
    cadence: null,
    evenness: false,
    calendarKey: '',
    members: [],
    objectives: [],
    actions: [],
    agendas: [],
    sessions: [],
    topics: [],
    surveys: [],
    next: { starter: null, facilitator: null, timekeeper: null },
  },
  own: {},
  hidden: {
    lastAt: 0,
    links: { keeper: '', member: '' },
    seats: {},
    joins: {},
    parts: { starter: {}, facilitator: {}, timekeeper: {} },
    held: 0,
    persons: 0,
    ids: 0,
  },
}

/** Completes a stored group: fields that an older build did not have get their defaults. */
export function groupAsStored(stored: GroupState): GroupState {
  return {
    shared: { ...emptyGroup.shared, ...stored.shared },
    own: Object.fromEntries(Object.entries(stored.own).map(([id, own]) => [id, { ...NOTHING_OWN, ...own }])),
    hidden: { ...emptyGroup.hidden, ...stored.hidden },
  }
}
