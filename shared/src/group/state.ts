import type { GroupOwn, GroupRole, GroupShared, PersonId } from './view.ts'

/** How often each part has fallen to somebody, and when last, counted in sessions of the group. */
export interface Turns {
  readonly times: number
  readonly last: number
}

export type Part = 'starter' | 'facilitator' | 'timekeeper'

/** What nobody sees. */
export interface GroupHidden {
  readonly lastAt: number
  readonly links: Readonly<Record<GroupRole, string>>
  /** Stored hashes of the seat tokens. */
  readonly seats: Readonly<Record<string, PersonId>>
  /** Who came lately, under what their request may be repeated with. */
  readonly joins: Readonly<Record<string, { readonly person: PersonId; readonly at: number }>>
  readonly parts: Readonly<Record<Part, Readonly<Record<PersonId, Turns>>>>
  /** Sessions whose parts were noted. */
  readonly held: number
  readonly persons: number
  /** Everything else that was ever given an id. */
  readonly ids: number
}

/** A group, partitioned by who may see what; plain JSON, never changed in place. */
export interface GroupState {
  readonly shared: GroupShared
  readonly own: Readonly<Record<PersonId, GroupOwn>>
  readonly hidden: GroupHidden
}

export const NOTHING_OWN: GroupOwn = { actions: [], words: [] }

/** What stands before the first record. */
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

/** A group as it was stored: what an earlier build did not know stands as it does at first. */
export function groupAsStored(stored: GroupState): GroupState {
  return {
    shared: { ...emptyGroup.shared, ...stored.shared },
    own: Object.fromEntries(Object.entries(stored.own).map(([id, own]) => [id, { ...NOTHING_OWN, ...own }])),
    hidden: { ...emptyGroup.hidden, ...stored.hidden },
  }
}
