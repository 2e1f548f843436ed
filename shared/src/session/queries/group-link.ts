import type { MemberId } from '../../ids.ts'
import type { Member } from '../model/shared-state.ts'
import type { HiddenSlice } from '../model/state.ts'

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
