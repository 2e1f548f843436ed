import type { MemberId } from '../../ids.ts'
import { BALANCE_AT_FIRST } from '../model/balance-state.ts'
import type { FoldContext } from '../model/fold-context.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { type HiddenSlice, ledgerOf } from '../model/state.ts'
import { withFirstStarter } from '../queries/group-link.ts'
import { facilitatorHere } from '../queries/members.ts'
import { evolveBalance } from './balance/balance.ts'
import { forgottenHidden } from './forget-hidden.ts'
import { evolveHiddenFloor } from './hidden-floor.ts'
import { evolveChoice } from './hidden-next-speaker.ts'
import { evolveTurnsHad } from './hidden-turns-had.ts'
import { evolveUndoable } from './hidden-undo.ts'

/** Folds one event into the hidden slice. Total: it never refuses. */
export function evolveHidden(hidden: HiddenSlice, context: FoldContext): HiddenSlice {
  const undoable = evolveUndoable(hidden, context)
  const folded = evolveTurnsHad(evolveHiddenFloor(evolveSeats(hidden, context), context), context)
  const choice = evolveChoice(hidden, context)
  const same = folded.undoable === undoable && folded.choice === choice
  const next = withFirstStarter(hidden, settled(same ? folded : { ...folded, undoable, choice }, context))
  const before = hidden.balance ?? BALANCE_AT_FIRST
  const balance = evolveBalance(before, context)
  if (balance === before && next.lastAt === context.at) return next
  return { ...next, lastAt: context.at, balance }
}

/** Folds links, seats, departures and since when nobody is here. */
function evolveSeats(hidden: HiddenSlice, { event, after, at }: FoldContext): HiddenSlice {
  switch (event.type) {
    case 'session-created':
      return { ...hidden, createdAt: at, emptySince: at, unledSince: at, phases: event.phases.length }
    case 'links-issued':
      return { ...hidden, links: event.links }
    case 'seat-issued': {
      const others = Object.entries(hidden.seats).filter(([, member]) => member !== event.member)
      const seats = { ...Object.fromEntries(others), [event.seat]: event.member }
      const { join, person } = event
      const persons = person === undefined ? {} : { persons: { ...hidden.persons, [event.member]: person } }
      if (!join) return { ...hidden, ...persons, seats }
      return {
        ...hidden,
        ...persons,
        seats,
        joins: { ...hidden.joins, [join.id]: { ...join, member: event.member, at } },
      }
    }
    case 'group-linked': {
      const { type: _, ...group } = event
      return { ...hidden, group }
    }
    case 'seat-revoked':
      return { ...hidden, gone: { ...hidden.gone, [event.member]: event.how } }
    case 'prompt-shown':
      return { ...hidden, prompts: (hidden.prompts ?? 0) + 1 }
    case 'session-started':
      return { ...hidden, emptySince: hidden.emptySince === null ? null : at }
    case 'member-forgotten':
      return forgottenHidden(hidden, event.member)
    case 'seat-moved':
      return seatMoved(hidden, event)
    case 'capture-added':
      return { ...hidden, captures: hidden.captures + 1 }
    case 'vote-cast': {
      const { poll, member, choice, reason = null } = event
      return { ...hidden, votes: { ...hidden.votes, [poll]: { ...hidden.votes[poll], [member]: { choice, reason } } } }
    }
    case 'vote-withdrawn': {
      const { [event.member]: _, ...others } = hidden.votes[event.poll] ?? {}
      return { ...hidden, votes: { ...hidden.votes, [event.poll]: others } }
    }
    case 'poll-closed': {
      const { [event.poll]: _, ...votes } = hidden.votes
      return { ...hidden, votes }
    }
    case 'note-written':
      return { ...hidden, notes: { ...hidden.notes, [event.member]: (hidden.notes[event.member] ?? 0) + 1 } }
    case 'member-joined':
      return seen(event.voice ? hidden : { ...hidden, emptySince: null }, event.member, at)
    case 'presence-changed':
    case 'member-left': {
      // A member without a screen does not keep a session open, because nobody would ever end it (SE9).
      const empty = !after.members.some((member) => member.presence === 'here')
      return { ...seen(hidden, event.member, at), emptySince: empty ? (hidden.emptySince ?? at) : null }
    }
    default:
      return hidden
  }
}

/** The newcomer's token and join id now lead to the member's seat. The member's old token leads nowhere (MB11). */
function seatMoved(hidden: HiddenSlice, { member, newcomer }: Extract<FoldContext['event'], { type: 'seat-moved' }>) {
  const seats = Object.entries(hidden.seats)
    .filter(([, holder]) => holder !== member)
    .map(([seat, holder]) => [seat, holder === newcomer ? member : holder])
  const joins = Object.entries(hidden.joins).map(([id, join]) => [
    id,
    join.member === newcomer ? { ...join, member } : join,
  ])
  const moved = { ...hidden.moved, [newcomer]: member }
  return { ...hidden, moved, seats: Object.fromEntries(seats), joins: Object.fromEntries(joins) }
}

const seen = (hidden: HiddenSlice, member: MemberId, at: number): HiddenSlice => ({
  ...hidden,
  ledgers: { ...hidden.ledgers, [member]: { ...ledgerOf(hidden, member), lastHereAt: at } },
})

/** Values derived from the shared slice after each event. */
function settled(hidden: HiddenSlice, { before, after, at }: FoldContext): HiddenSlice {
  const { turn, phase } = after.timers
  let next = hidden
  if (before.timers !== after.timers) {
    const generations = {
      turn: turn.status === 'idle' ? hidden.generations.turn : turn.generation,
      phase: phase.status === 'idle' ? hidden.generations.phase : phase.generation,
    }
    next = { ...next, generations }
  }
  if (before.members !== after.members) next = withLedCounted(next, after, at)
  if (before.queue.hands !== after.queue.hands) next = withHandsStanding(next, after)
  return next.turn === null ? next : { ...next, turn: awayCounted(next.turn, after, at) }
}

/** Since when no facilitator is here, and when the third member joined (MB8). */
function withLedCounted(hidden: HiddenSlice, after: SharedSlice, at: number): HiddenSlice {
  const three = after.members.filter((member) => member.presence !== 'left').length >= 3
  return {
    ...hidden,
    unledSince: facilitatorHere(after) ? null : (hidden.unledSince ?? at),
    thirdAt: hidden.thirdAt ?? (three ? at : null),
  }
}

/** A lowered or lapsed hand is no longer pinned. It keeps its overtaking only if its wish returns. */
function withHandsStanding(hidden: HiddenSlice, { queue }: SharedSlice): HiddenSlice {
  const stands = (member: MemberId) => queue.hands.some((hand) => hand.member === member)
  const overtaken = Object.entries(hidden.overtaken).filter(([member]) => stands(member) || member in hidden.wishes)
  return { ...hidden, pinned: hidden.pinned.filter(stands), overtaken: Object.fromEntries(overtaken) }
}

/** Time away counts only while nothing else pauses the turn. It is reset when the speaker is back (FL6, TM15, TM16). */
function awayCounted(turn: NonNullable<HiddenSlice['turn']>, shared: SharedSlice, at: number) {
  const timer = shared.timers.turn
  const heldBy = timer.status === 'paused' ? timer.heldBy : []
  if (!heldBy.includes('away'))
    return turn.awayMs === 0 && turn.awaySince === null ? turn : { ...turn, awayMs: 0, awaySince: null }
  const counting = heldBy.length === 1
  if (counting) return turn.awaySince === null ? { ...turn, awaySince: at } : turn
  return turn.awaySince === null ? turn : { ...turn, awayMs: turn.awayMs + at - turn.awaySince, awaySince: null }
}
