import type { MemberId } from '../../ids.ts'
import type { SessionEvent } from '../model/events.ts'
import type { FoldContext } from '../model/fold-context.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { type HiddenSlice, ledgerOf, type OpenTurn } from '../model/state.ts'
import { isDue } from '../queries/round-status.ts'

/** Folds the hidden state of hands, turns, rounds and phases. */
export function evolveHiddenFloor(hidden: HiddenSlice, { event, before }: FoldContext): HiddenSlice {
  switch (event.type) {
    case 'hand-raised':
      return evolveHandRaised(hidden, event)
    case 'hand-lowered':
    case 'member-left':
      return forgetHand(hidden, event.member)
    case 'hands-lowered':
      return { ...hidden, wishes: {}, overtaken: {}, pinned: [] }
    case 'hand-overtaken': {
      const known = hidden.overtaken[event.member] ?? { count: 0, by: [] }
      const overtaken = { count: known.count + event.by.length, by: [...known.by, ...event.by] }
      return { ...hidden, overtaken: { ...hidden.overtaken, [event.member]: overtaken } }
    }
    case 'hands-pinned':
      return { ...hidden, pinned: event.members }
    case 'options-set':
      return event.options.queuePolicy === undefined ? hidden : { ...hidden, overtaken: {} }
    case 'wish-kept':
      return { ...hidden, wishes: { ...hidden.wishes, [event.member]: { kind: event.kind, raisedAt: event.raisedAt } } }
    case 'turn-started':
      return evolveTurnStarted(hidden, event, before)
    case 'turn-ended': {
      const { turn } = before.timers
      const waitsForCall = turn.status === 'paused' && turn.heldBy.includes('hand')
      return { ...hidden, turn: null, waitsForCall }
    }
    case 'turn-continued':
      return evolveTurnContinued(hidden, event)
    case 'turn-recorded': {
      // An undone turn does not count (FL10).
      if (event.how === 'undone') return hidden
      const ledger = ledgerOf(hidden, event.member)
      const called = hidden.turn?.source === 'queue' || hidden.turn?.source === 'given'
      const after = {
        ...ledger,
        spokenMs: ledger.spokenMs + event.spokenMs,
        turns: ledger.turns + (event.counts ? 1 : 0),
        turnsInPhase: ledger.turnsInPhase + (event.counts && called ? 1 : 0),
      }
      return { ...hidden, ledgers: { ...hidden.ledgers, [event.member]: after } }
    }
    case 'round-prepared':
      return { ...hidden, deferred: [], waitsForCall: false }
    case 'round-deferred':
      if (hidden.deferred.includes(event.member)) return hidden
      return { ...hidden, deferred: [...hidden.deferred, event.member] }
    case 'round-ended':
      return { ...hidden, deferred: [] }
    case 'time-up':
      if (event.timer === 'phase') return { ...hidden, phaseEnds: hidden.phaseEnds + 1 }
      return hidden.turn ? { ...hidden, turn: { ...hidden.turn, ends: hidden.turn.ends + 1 } } : hidden
    case 'phase-added':
      return { ...hidden, phases: hidden.phases + 1 }
    case 'phase-begun':
      return { ...newPhase(hidden), phaseEnds: 0 }
    case 'phase-ended':
      return newPhase(hidden)
    case 'session-ended':
      return { ...hidden, wishes: {}, overtaken: {}, pinned: [] }
    default:
      return hidden
  }
}

function newPhase(hidden: HiddenSlice): HiddenSlice {
  const ledgers = Object.entries(hidden.ledgers).map(([member, ledger]) => [member, { ...ledger, turnsInPhase: 0 }])
  return { ...hidden, ledgers: Object.fromEntries(ledgers), waitsForCall: false }
}

/** A hand of another kind replaces the wish that a reply had put aside (QU12). */
function evolveHandRaised(
  hidden: HiddenSlice,
  { member, kind }: Extract<SessionEvent, { type: 'hand-raised' }>,
): HiddenSlice {
  if (kind === 'reply') return hidden
  const { [member]: _, ...wishes } = hidden.wishes
  return { ...hidden, wishes }
}

function evolveTurnStarted(
  hidden: HiddenSlice,
  event: Extract<SessionEvent, { type: 'turn-started' }>,
  before: SharedSlice,
): HiddenSlice {
  const { speaker } = event
  const full = event.kind !== 'reply'
  const inRound = full && isDue(before.round, speaker)
  const hand = before.queue.hands.find((standing) => standing.member === speaker)
  const source: OpenTurn['source'] = inRound
    ? 'round'
    : hand
      ? hand.kind === 'process'
        ? 'process'
        : 'queue'
      : 'given'
  const starter = inRound && before.round && !before.round.begun ? (before.round.order[0] ?? null) : hidden.starter
  return {
    // A turn in the round leaves the speaker's hand up, and the wish behind a reply returns (FL9, QU12). Any other hand
    // is lowered.
    ...(inRound || hand?.kind === 'reply' ? hidden : forgetHand(hidden, speaker)),
    turns: hidden.turns + 1,
    turn: { source, awayMs: 0, awaySince: null, ends: 0 },
    starter,
    waitsForCall: false,
  }
}

/** Restores the state at the end of the turn. When the turn ends again, it is recorded again (FL10). */
function evolveTurnContinued(
  hidden: HiddenSlice,
  { floor: { speaker } }: Extract<SessionEvent, { type: 'turn-continued' }>,
): HiddenSlice {
  const next = { ...hidden, turns: hidden.turns + 1, waitsForCall: false }
  const known = hidden.undoable
  if (!known) return { ...next, turn: { source: 'given', awayMs: 0, awaySince: null, ends: 0 } }
  const { open, ledger, wishes, overtaken, pinned, deferred, starter } = known
  const ledgers = { ...hidden.ledgers, [speaker]: { ...ledgerOf(hidden, speaker), ...ledger } }
  return { ...next, turn: open, ledgers, wishes, overtaken, pinned, deferred, starter }
}

/** A lowered hand loses its wish, its place and its overtaking. */
function forgetHand(hidden: HiddenSlice, member: MemberId): HiddenSlice {
  const { [member]: _, ...wishes } = hidden.wishes
  const { [member]: __, ...others } = hidden.overtaken
  const overtaken = Object.fromEntries(
    Object.entries(others).map(([other, { count, by }]) => [other, { count, by: by.filter((id) => id !== member) }]),
  )
  const pinned = hidden.pinned.filter((id) => id !== member)
  return { ...hidden, wishes, overtaken, pinned }
}
