import type { MemberId, TurnId } from '@circlet/shared/ids'
import type { HandKind } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling, runningPhase } from '@circlet/shared/session/queries/format-rules'
import { inviterOf } from '@circlet/shared/session/queries/inviter'
import { whyNoReply } from '@circlet/shared/session/queries/replies'
import { handsOn, upcoming } from './who-is-next.ts'

/** The one right thing to do now. */
export type Action =
  | { readonly does: 'finish'; readonly turn: TurnId; readonly handOnTo: MemberId | null }
  | { readonly does: 'raise'; readonly as: 'speak' | 'begin' }
  | { readonly does: 'lower' }
  | { readonly does: 'turn-after-all' }
  /** From outside the inner circle: a chair, if one is free. */
  | { readonly does: 'sit' | 'no-chair' }
  /** Nothing: one's turn comes by itself. */
  | { readonly does: 'wait' }
  /** Nothing: hands are closed. */
  | { readonly does: 'closed' }

/** What one member can do about speaking. */
export interface Ways {
  readonly primary: Action | null
  /** What a pass names: one's own turn, or null for one's place ahead of time; undefined: nothing to pass. */
  readonly pass: TurnId | null | undefined
  readonly later: boolean
  /** Other kinds of hand that can be raised now. */
  readonly kinds: readonly HandKind[]
}

const NONE: Ways = { primary: null, pass: undefined, later: false, kinds: [] }

/** Which is the one right button now, and which buttons are beside it. `fresh`: a pass would still count for nothing (FL13). */
export function waysToSpeak(view: View, me: MemberId | null, fresh: boolean): Ways {
  // A person who chooses whom to invite does only that.
  if (me === null || view.status !== 'live' || !ruling(view).floor || inviterOf(view) === me) return NONE
  const mark = view.round?.state[me]
  const inRound = mark === 'speaking'
  if (view.floor?.speaker === me) {
    const { turn, kind } = view.floor
    const pass = inRound || (fresh && kind !== 'reply') ? turn : undefined
    return { primary: { does: 'finish', turn, handOnTo: next(view) }, pass, later: inRound, kinds: [] }
  }
  const kinds = otherKinds(view, me)
  if (view.queue.hands.some((hand) => hand.member === me)) {
    return { primary: { does: 'lower' }, pass: mark === 'due' ? null : undefined, later: mark === 'due', kinds }
  }
  if (mark === 'due') {
    const primary: Action = view.round?.begun ? { does: 'wait' } : { does: 'raise', as: 'begin' }
    return {
      primary: view.queue.open || view.round?.begun ? primary : { does: 'wait' },
      pass: null,
      later: true,
      kinds,
    }
  }
  if (mark === 'later') return { primary: { does: 'wait' }, pass: null, later: false, kinds }
  if (mark === 'passed') return { primary: { does: 'turn-after-all' }, pass: undefined, later: false, kinds }
  const inner = view.inner?.members
  if (inner && !inner.includes(me)) {
    const free = inner.length <= (runningPhase(view)?.chairs ?? 0)
    return { primary: { does: free ? 'sit' : 'no-chair' }, pass: undefined, later: false, kinds: ['process'] }
  }
  const primary: Action = view.queue.open ? { does: 'raise', as: 'speak' } : { does: 'closed' }
  return { primary, pass: undefined, later: false, kinds }
}

/** Whom a finished turn of the round hands on to by itself; null: nobody, or nobody knows. */
function next(view: View): MemberId | null {
  return view.round && handsOn(view) ? (upcoming(view)[0] ?? null) : null
}

function otherKinds(view: View, me: MemberId): readonly HandKind[] {
  const raised = view.queue.hands.find((hand) => hand.member === me)?.kind
  const kinds: HandKind[] = []
  if (view.queue.open && view.inner?.members.includes(me) !== false) {
    if (!whyNoReply(view, me)) kinds.push('reply')
    kinds.push('question')
  }
  kinds.push('process')
  return kinds.filter((kind) => kind !== raised)
}
