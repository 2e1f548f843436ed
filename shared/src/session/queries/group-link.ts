import type { MemberId } from '../../ids.ts'
import type { Member } from '../model/shared-state.ts'
import type { HiddenSlice } from '../model/state.ts'

/** Index of the member who begins the first round, by the group's order (GR9). Null outside groups. */
export function placeOfStarter({ group, persons }: HiddenSlice, joined: readonly Member[]): number | null {
  for (const person of group?.order ?? []) {
    const place = joined.findIndex((member) => persons?.[member.id] === person)
    if (place !== -1) return place
  }
  return null
}

/** The member of this person in the group, if they still have their seat. */
export function memberOfPerson({ persons = {}, gone }: HiddenSlice, person: string): MemberId | null {
  const found = Object.entries(persons).find(([member, each]) => each === person && !gone[member])
  return found?.[0] ?? null
}

/** Stores who began the first round: the first of all starters. */
export function withFirstStarter(before: HiddenSlice, next: HiddenSlice): HiddenSlice {
  const isFirst = next.group !== undefined && next.began === undefined && next.starter !== before.starter
  return isFirst && next.starter !== null ? { ...next, began: next.starter } : next
}
