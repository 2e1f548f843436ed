import type { SharedSlice } from '../model/shared-state.ts'
import { facilitatorHere, memberOf } from '../queries/members.ts'

/** An offer stands while no facilitator is here; one to somebody who has gone is everyone's (MB8). */
export function settledClaim<S extends SharedSlice>(state: S): S {
  // A view or a snapshot of an earlier build has no such field.
  if (!state.claim) return state
  if (state.status === 'ended' || facilitatorHere(state)) return { ...state, claim: null }
  const { to } = state.claim
  const here = to === null || memberOf(state, to)?.presence === 'here'
  return here ? state : { ...state, claim: { ...state.claim, to: null } }
}
