import type { MemberId } from '../../ids.ts'
import { UNDO_FOR } from '../../limits.ts'
import type { Instant } from '../../time.ts'
import type { SharedEvent } from '../model/shared-events.ts'
import type { Hand, Mark, Round, SharedSlice } from '../model/shared-state.ts'
import { isDue, isRoundOver } from '../queries/round-status.ts'
import { IDLE, started } from '../queries/time/timers.ts'

type FloorEvent = Extract<
  SharedEvent,
  {
    type:
      | 'hand-raised'
      | 'hand-lowered'
      | 'hands-lowered'
      | 'queue-ordered'
      | 'queue-opened'
      | 'turn-started'
      | 'turn-ended'
      | 'turn-continued'
      | 'round-prepared'
      | 'round-marked'
      | 'round-reordered'
      | 'round-ended'
  }
>

/** Folds events about hands, the floor and the round. */
export function evolveFloor<S extends SharedSlice>(state: S, event: FloorEvent, at: Instant): S {
  switch (event.type) {
    case 'hand-raised':
      return withHands(state, raised(state.queue.hands, event, at))
    case 'hand-lowered':
      return withHands(state, without(state.queue.hands, event.member))
    case 'hands-lowered':
      return withHands(state, [])
    case 'queue-ordered':
      return withHands(state, ordered(state.queue.hands, event.order, event.reasons))
    case 'queue-opened':
      return { ...state, queue: { ...state.queue, open: event.open } }
    case 'turn-started':
      return evolveTurnStarted(state, event, at)
    case 'turn-ended': {
      const speaker = state.floor?.speaker
      if (speaker === undefined) return state
      const { round } = state
      const marked = round && event.mark ? { ...round, state: { ...round.state, [speaker]: event.mark } } : round
      const timers = { ...state.timers, turn: IDLE }
      const last = { turn: event.turn, speaker, ...(state.floor?.kind === 'reply' && { reply: true as const }) }
      const undo = { turn: event.turn, until: at + UNDO_FOR }
      return { ...state, floor: null, last, undo, timers, round: marked, groupLine: null }
    }
    case 'turn-continued': {
      const { floor, timer, hands, round, last } = event
      const timers = { ...state.timers, turn: timer }
      return withHands({ ...state, floor, timers, round, last, undo: null }, hands)
    }
    case 'round-prepared': {
      const marks = Object.fromEntries(event.order.map((member) => [member, 'due' as Mark]))
      const round = { order: event.order, state: marks, begun: false, turnSeconds: event.turnSeconds }
      return { ...state, round, undo: null }
    }
    case 'round-marked':
      return state.round ? { ...state, round: marked(state.round, event.member, event.mark) } : state
    case 'round-reordered':
      return state.round ? { ...state, round: { ...state.round, order: event.order } } : state
    case 'round-ended':
      return { ...state, round: null, undo: isRoundOver(state.round) ? state.undo : null }
    default:
      event satisfies never
      return state
  }
}

function evolveTurnStarted<S extends SharedSlice>(
  state: S,
  event: Extract<FloorEvent, { type: 'turn-started' }>,
  at: Instant,
): S {
  const { turn, speaker, kind, lengthMs, generation } = event
  const startsAt = at + (event.settleMs ?? 0)
  const full = kind !== 'reply'
  const inRound = full && isDue(state.round, speaker)
  const round =
    state.round && inRound
      ? { ...state.round, begun: true, state: { ...state.round.state, [speaker]: 'speaking' as Mark } }
      : state.round
  // A reply lapses when the next full turn begins. A turn in the round leaves the speaker's own hand up (FL9, QU12).
  const hands = state.queue.hands.filter(
    (hand) => (inRound || hand.member !== speaker) && !(full && hand.kind === 'reply'),
  )
  return withHands(
    {
      ...state,
      floor: { turn, speaker, kind, startedAt: startsAt },
      timers: { ...state.timers, turn: started(generation, lengthMs, startsAt) },
      round,
    },
    hands,
  )
}

function raised(
  hands: readonly Hand[],
  event: Extract<FloorEvent, { type: 'hand-raised' }>,
  at: Instant,
): readonly Hand[] {
  const { member, kind, reason } = event
  const standing = hands.find((hand) => hand.member === member)
  const raisedAt = event.raisedAt ?? standing?.raisedAt ?? at
  return without(hands, member).toSpliced(event.place, 0, { member, kind, raisedAt, reason, by: event.by ?? null })
}

function ordered(
  hands: readonly Hand[],
  order: readonly MemberId[],
  reasons: Readonly<Record<MemberId, Hand['reason']>>,
): readonly Hand[] {
  return order.flatMap((member) => {
    const hand = hands.find((standing) => standing.member === member)
    return hand ? [{ ...hand, reason: reasons[member] ?? hand.reason }] : []
  })
}

/** `due` moves a member to the end of the order: they joined late, or they no longer only listen (RR6, MB9). */
function marked(round: Round, member: MemberId, mark: Mark): Round {
  const state = { ...round.state, [member]: mark }
  if (mark !== 'due') return { ...round, state }
  return { ...round, state, order: [...round.order.filter((other) => other !== member), member] }
}

const without = (hands: readonly Hand[], member: MemberId) => hands.filter((hand) => hand.member !== member)

const withHands = <S extends SharedSlice>(state: S, hands: readonly Hand[]): S => ({
  ...state,
  queue: { ...state.queue, hands },
})
