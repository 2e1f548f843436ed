import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
import type { Breakout, InnerCircle } from '../model/parts/breakout.ts'
import type { SharedEvent } from '../model/shared-events.ts'
import type { Phase, SharedSlice } from '../model/shared-state.ts'
import { FORMAT_RULES, runningPhase } from '../queries/format-rules.ts'

type GatheringEvent = Extract<
  SharedEvent,
  { type: 'groups-formed' | 'group-changed' | 'inner-set' | 'chair-taken' | 'chair-left' | 'with-you' }
>

/** Folds events about breakouts, the inner circle and support signals. */
export function evolveBreakouts<S extends SharedSlice>(state: S, event: GatheringEvent, at: Instant): S {
  switch (event.type) {
    case 'groups-formed':
      return state.breakout ? { ...state, breakout: { groups: standing(event.groups) } } : state
    case 'group-changed':
      return state.breakout ? { ...state, breakout: regrouped(state.breakout, event.member, event.group) } : state
    case 'inner-set':
      return withInner(state, event.members, at)
    case 'chair-taken': {
      const inside = state.inner?.members ?? []
      return withInner(state, inside.includes(event.member) ? inside : [...inside, event.member], at)
    }
    case 'chair-left':
      return withInner(withoutUndo(state, event.member), without(state.inner?.members ?? [], event.member), at)
    case 'with-you':
      return state.floor ? { ...state, floor: { ...state.floor, withYouAt: at } } : state
    default:
      event satisfies never
      return state
  }
}

/** The breakout state when a phase begins: no groups yet, all chairs free. Null when the phase has none. */
export function gathered<S extends SharedSlice>(state: S, phase: Phase | null): S {
  return {
    ...state,
    breakout: phase && FORMAT_RULES[phase.format].formsGroups ? { groups: [] } : null,
    inner: phase?.chairs ? { members: [], fullSince: null } : null,
  }
}

/** A member who leaves the session leaves their group and their chair. */
export function ungathered<S extends SharedSlice>(state: S, member: MemberId, at: Instant): S {
  const breakout = state.breakout && regrouped(state.breakout, member, null)
  return withInner({ ...state, breakout }, without(state.inner?.members ?? [], member), at)
}

/** The index of the new group counts a group that this move empties. */
function regrouped({ groups }: Breakout, member: MemberId, to: number | null): Breakout {
  const left = groups.map((group) => without(group, member))
  if (to === null) return { groups: standing(left) }
  const joined = left[to] ? left.with(to, [...left[to], member]) : [...left, [member]]
  return { groups: standing(joined) }
}

function withInner<S extends SharedSlice>(state: S, members: readonly MemberId[], at: Instant): S {
  if (!state.inner) return state
  const full = members.length > (runningPhase(state)?.chairs ?? 0)
  const inner: InnerCircle = { members, fullSince: full ? (state.inner.fullSince ?? at) : null }
  return { ...state, inner }
}

const standing = (groups: Breakout['groups']) => groups.filter((group) => group.length > 0)

/** A member who left their chair cannot get the floor back (FL10). */
const withoutUndo = <S extends SharedSlice>(state: S, member: MemberId): S =>
  state.last?.speaker === member ? { ...state, undo: null } : state

const without = (ids: readonly MemberId[], member: MemberId) => ids.filter((id) => id !== member)
