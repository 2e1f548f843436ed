import type { MemberId } from '../../ids.ts'
import { UNDO_FOR } from '../../limits.ts'
import type { Instant } from '../../time.ts'
import type { SessionEvent } from '../model/events.ts'
import type { FoldContext } from '../model/fold-context.ts'
import type { SharedEvent } from '../model/shared-events.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { type HiddenSlice, ledgerOf, type Undoable } from '../model/state.ts'
import { isDue } from '../queries/round-status.ts'
import { held } from '../queries/time/timers.ts'
import { evolveHiddenFloor } from './hidden-floor.ts'
import { evolveShared } from './shared.ts'

/** Stores the floor when a turn ends, applies later events of others to it, and deletes it when undo expires. */
export function evolveUndoable(hidden: HiddenSlice, context: FoldContext): Undoable | null {
  const { event, before, after, at } = context
  if (event.type === 'turn-recorded') return event.how === 'undone' ? kept(hidden) : remembered(hidden, context)
  if (before.undo !== null && after.undo === null) return null
  const known = kept(hidden)
  return known === null || at > known.endedAt + UNDO_FOR ? known : followed(known, hidden, event, before, at)
}

/** Snapshots of older builds have nothing to undo. */
const kept = (hidden: HiddenSlice): Undoable | null => hidden.undoable ?? null

function remembered(hidden: HiddenSlice, { event, before, at }: FoldContext): Undoable | null {
  const { floor, last, round } = before
  if (event.type !== 'turn-recorded' || !floor) return null
  const { spokenMs, turns, turnsInPhase } = ledgerOf(hidden, floor.speaker)
  const { wishes, overtaken, pinned, deferred, starter, turn } = hidden
  return {
    turn: floor.turn,
    endedAt: at,
    own: event.own ?? false,
    floor,
    timer: held(before.timers.turn, 'session', at),
    // Time away stops with the turn. The turn is not cut again at an end where it was cut.
    open: turn && {
      ...turn,
      awayMs: turn.awayMs + (turn.awaySince === null ? 0 : at - turn.awaySince),
      awaySince: null,
      ...(event.how === 'cut' ? { spared: turn.ends } : {}),
    },
    ledger: { spokenMs, turns, turnsInPhase },
    last,
    hands: before.queue.hands,
    round,
    wishes,
    overtaken,
    pinned,
    deferred,
    starter,
    stirred: false,
    putOff: null,
  }
}

/**
 * Applies what others do by themselves also to the stored floor, in which the turn continues. It ignores the effects of
 * the hand-over.
 */
function followed(
  known: Undoable,
  hidden: HiddenSlice,
  event: SessionEvent,
  before: SharedSlice,
  at: Instant,
): Undoable {
  switch (event.type) {
    case 'hand-raised':
      if (comesBack(hidden, before, event.member) || (event.kind === 'reply' && before.floor)) return known
      return { ...folded(known, hidden, withArrival(known, event), before, at), stirred: true }
    case 'hand-lowered':
    case 'hands-lowered':
    case 'member-left':
      return { ...folded(known, hidden, event, before, at), stirred: true }
    case 'options-set':
      if (event.options.queuePolicy === undefined) return known
      return { ...folded(known, hidden, event, before, at), stirred: true }
    case 'wish-kept':
      return before.floor ? known : folded(known, hidden, event, before, at)
    case 'hands-pinned':
      return { ...moved(known, event.members, before), stirred: true }
    case 'round-deferred':
      if (event.called) return { ...known, putOff: event.member }
      return before.floor?.turn === known.turn ? known : folded(known, hidden, event, before, at)
    case 'round-marked':
      if (known.putOff === event.member) return { ...known, putOff: null }
      return known.round?.state[event.member] === 'speaking' ? known : folded(known, hidden, event, before, at)
    case 'listening-set': {
      // A member who has got the floor has no place to pass. In the stored floor they still have it.
      const passes = event.on && isDue(known.round, event.member)
      return passes
        ? folded(known, hidden, { type: 'round-marked', member: event.member, mark: 'passed' }, before, at)
        : known
    }
    case 'round-reordered':
    case 'presence-changed':
    case 'voice-set':
      return folded(known, hidden, event, before, at)
    default:
      return known
  }
}

/** A wish that returns after a reply is no new hand (QU12). */
function comesBack(hidden: HiddenSlice, { queue, floor }: SharedSlice, member: MemberId): boolean {
  const replying = floor?.kind === 'reply' && floor.speaker === member
  return member in hidden.wishes && !replying && !queue.hands.some((hand) => hand.member === member)
}

/**
 * In the stored floor a member may still reply. Their raised hand then takes up the wish that has returned here (QU12).
 */
function withArrival<E extends Extract<SharedEvent, { type: 'hand-raised' }>>(
  { hands, wishes }: Undoable,
  event: E,
): E {
  const wish = wishes[event.member]
  const known = event.raisedAt !== undefined || hands.some((hand) => hand.member === event.member)
  return known || !wish ? event : { ...event, raisedAt: wish.raisedAt }
}

/** Applies one event, with the same fold, to the stored floor. */
function folded(
  known: Undoable,
  hidden: HiddenSlice,
  event: SharedEvent | Extract<SessionEvent, { type: 'wish-kept' | 'round-deferred' }>,
  before: SharedSlice,
  at: Instant,
): Undoable {
  const { floor, last, round, timer } = known
  const world: SharedSlice = {
    ...before,
    floor,
    last,
    round,
    queue: { ...before.queue, hands: known.hands },
    timers: { ...before.timers, turn: timer },
  }
  const told = event.type !== 'wish-kept' && event.type !== 'round-deferred'
  const next = told ? evolveShared(world, event, at) : world
  const context = { event, before: world, after: next, at }
  const { wishes, overtaken, pinned, deferred } = evolveHiddenFloor({ ...hidden, ...touched(known) }, context)
  return {
    ...known,
    timer: next.timers.turn,
    hands: next.queue.hands,
    round: next.round,
    wishes,
    overtaken,
    pinned,
    deferred,
  }
}

function touched({ wishes, overtaken, pinned, deferred, starter }: Undoable) {
  return { wishes, overtaken, pinned, deferred, starter }
}

/**
 * Hands that a facilitator has moved meanwhile keep that order, after earlier pinned hands that have since been called.
 */
function moved(known: Undoable, members: readonly MemberId[], { queue }: SharedSlice): Undoable {
  const stands = (member: MemberId) => queue.hands.some((hand) => hand.member === member)
  const pinned = [...known.pinned.filter((member) => !stands(member)), ...members]
  const rest = known.hands.filter((hand) => !pinned.includes(hand.member))
  const first = pinned.flatMap((member) => known.hands.filter((hand) => hand.member === member))
  return { ...known, pinned, hands: [...first, ...rest] }
}
