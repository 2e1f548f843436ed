import type { HiddenSlice } from './state.ts'
import type { Member, MemberId } from './view.ts'

/** An action of last time with which a session of a group begins. */
export interface Brought {
  readonly name: string
  readonly text: string
  readonly step: string | null
  /** What its owner last said of it, where they have. */
  readonly status?: 'partly' | 'changed'
}

/** What a session knows of the group it belongs to; nobody sees it. */
export interface GroupLink {
  readonly group: string
  /** The group's people in the order in which they would begin a round. */
  readonly order: readonly string[]
  /** To whom the parts fall this time. */
  readonly facilitator: string | null
  readonly timekeeper: string | null
  /** Whose the actions are that it begins with, in their order. */
  readonly owners?: readonly string[]
}

/** What a group gives to a session of its own. */
export interface FromGroup {
  readonly link: GroupLink
  readonly disagreement: string | null
  readonly support: string | null
  readonly actions: readonly Brought[]
}

/** Where somebody sits who begins the first round, as the group's turn has it (GR9); null outside groups. */
export function placeOfStarter({ group, persons }: HiddenSlice, joined: readonly Member[]): number | null {
  for (const person of group?.order ?? []) {
    const place = joined.findIndex((member) => persons?.[member.id] === person)
    if (place !== -1) return place
  }
  return null
}

/** The member that somebody of the group is, if they still have their seat. */
export function memberOfPerson({ persons = {}, gone }: HiddenSlice, person: string): MemberId | null {
  const found = Object.entries(persons).find(([member, each]) => each === person && !gone[member])
  return found?.[0] ?? null
}

/** Who began the first round: the first of all starters. */
export function withFirstStarter(before: HiddenSlice, next: HiddenSlice): HiddenSlice {
  const isFirst = next.group !== undefined && next.began === undefined && next.starter !== before.starter
  return isFirst && next.starter !== null ? { ...next, began: next.starter } : next
}
