import type { SharedSlice } from '../model/shared-state.ts'
import { facilitatorHere, memberOf } from '../queries/members.ts'

/** An offer lasts while no facilitator is here. When its member has gone, it becomes everyone's (MB8). */
export function settledClaim<S extends SharedSlice>(state: S): S {
  // Views and snapshots of older builds do not have this field.
  if (!state.claim) return state
  if (state.status === 'ended' || facilitatorHere(state)) return { ...state, claim: null }
  const { to } = state.claim
  const here = to === null || memberOf(state, to)?.presence === 'here'
  return here ? state : { ...state, claim: { ...state.claim, to: null } }
}
