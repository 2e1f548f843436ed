import type { MemberId } from '../../ids.ts'
import type { FacilitationSlice } from '../model/facilitator-state.ts'
import type { Capture } from '../model/parts/capture.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { memberOf } from '../queries/members.ts'

/** Whether a capture is a member's own. A decision belongs to the circle, independent of its writer (ER3). */
export const isTheirWord = ({ by, kind }: Pick<Capture, 'by' | 'kind'>, member: MemberId): boolean =>
  by === member && kind !== 'decision'

/** The shared slice without a member's data, except their id (ER2, ER3). */
export function forgottenShared<S extends SharedSlice>(state: S, member: MemberId): S {
  if (!memberOf(state, member)) return state
  return {
    ...state,
    members: state.members.map((each) =>
      each.id === member ? { ...each, name: '', pronouns: null, lens: null } : each,
    ),
    captures: state.captures.filter((capture) => !isTheirWord(capture, member)).map((each) => givenBack(each, member)),
    polls: state.polls.map((poll) =>
      poll.votes ? { ...poll, votes: poll.votes.filter((vote) => vote.member !== member) } : poll,
    ),
  }
}

/** An action that they had taken has no owner again, and loses their plan for it. */
function givenBack(capture: Capture, member: MemberId): Capture {
  if (capture.owner !== member) return capture
  return { ...capture, owner: null, step: null, due: null, help: null, confidence: null }
}

/** The facilitation slice without a member's data. */
export function forgottenByFacilitators(state: FacilitationSlice, member: MemberId): FacilitationSlice {
  const isOther = (id: MemberId) => id !== member
  const { firstTimers = [], lines = [], ...rest } = state
  const { [member]: _, ...paces } = state.paces ?? {}
  const others = { first: firstTimers.filter(isOther), lines: lines.filter((line) => isOther(line.member)) }
  return {
    ...rest,
    ...(others.first.length > 0 && { firstTimers: others.first }),
    ...(others.lines.length > 0 && { lines: others.lines }),
    paces,
    asked: state.asked.filter(isOther),
    holding: state.holding.filter(isOther),
    signals: state.signals.filter((signal) => isOther(signal.member)),
    acts: state.acts.filter((act) => isOther(act.by)),
    claimed: state.claimed?.by === member ? null : state.claimed,
    returning: state.returning.filter((each) => isOther(each.member) && isOther(each.newcomer)),
  }
}
