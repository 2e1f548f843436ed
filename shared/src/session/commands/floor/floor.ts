import type { MemberId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import type { Asked } from '../../../protocol/commands.ts'
import { MINUTE, SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { TurnEnding } from '../../model/private-events.ts'
import type { Member, TurnKind } from '../../model/shared-state.ts'
import { mayHaveFloor } from '../../queries/floor-access.ts'
import { focusComes } from '../../queries/focus.ts'
import { ruling, settleMs } from '../../queries/format-rules.ts'
import { isHereNow, mayEndFor, memberOf } from '../../queries/members.ts'
import { whyNoReply } from '../../queries/replies.ts'
import { isDue } from '../../queries/round-status.ts'
import { elapsedMs, remainingMs } from '../../queries/time/timers.ts'
import { turnLengthFor } from '../../queries/time/turn-length.ts'
import type { Course } from '../decision-builder.ts'
import { restoreWishes, settleAfter } from '../queue/queue.ts'
import { callFromRound } from '../rounds.ts'

/** Passing this early is no turn for any count (FL13). */
const EARLY_PASS = 15 * SECOND
/** Speaking less than this is no turn for any count (QU4). */
const SHORTEST_TURN = 3 * SECOND
/** A speaker away this long may be passed over by a timekeeper (FL3). */
const AWAY_BEFORE_CALL = 30 * SECOND

/** `give-floor`: ends the turn it names and opens one for the member. */
export function giveFloor(course: Course, command: Asked<'give-floor'>): Verdict {
  const member = memberOf(course.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  // The command names the turn it means to end, so two people pressing at once hand on once, not twice.
  if (currentTurn(course) !== command.after) return refuse('turn-already-over')
  if (!ruling(course.shared).floor) return refuse('no-floor-here')
  if (!mayHaveFloor(course.shared, member.id)) return refuse('outside-circle')
  if (course.shared.floor?.speaker === member.id) return null
  const replies = course.shared.queue.hands.some((hand) => hand.member === member.id && hand.kind === 'reply')
  if (command.kind === 'reply' && !replies) {
    const why = whyNoReply(course.shared, member.id)
    if (why) return refuse(why)
  }
  endTurn(course, wentOn(course))
  openTurn(course, member.id, command.kind ?? (replies ? 'reply' : 'turn'))
  return null
}

/** `call-next`: ends the turn it names and calls whoever is next; with nobody to call the floor is left free. */
export function callNext(course: Course, by: Member, command: Asked<'call-next'>): Verdict {
  if (currentTurn(course) !== command.after) return refuse('turn-already-over')
  if (by.role === 'timekeeper' && course.shared.floor && !mayCallEarly(course)) return refuse('not-allowed')
  if (!ruling(course.shared).floor) return refuse('no-floor-here')
  const speaking = course.shared.floor !== null
  const inRound = course.shared.round !== null
  const focus = focusComes(course.shared)
  endTurn(course, wentOn(course))
  // A wish that was a reply is back before the next is called (QU12).
  restoreWishes(course)
  // A phase whose time is up and that moves on by itself opens no other turn (TM8).
  if (isOver(course)) return null
  const called = inRound ? callFromRound(course, openTurn) : callFocus(course, focus, 'first') || callFromQueue(course)
  return called || callFocus(course, focus, 'last') || speaking ? null : refuse('nobody-due')
}

/** `finish-turn`, by the speaker or who may end it for them. */
export function finishTurn(course: Course, by: Member, command: Asked<'finish-turn'>): Verdict {
  const { floor } = course.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker && !mayEndFor(course.shared, by, floor.speaker)) return refuse('not-allowed')
  if (by.id === floor.speaker) endTurn(course, 'finished', { own: true })
  else endTurn(course, wentOn(course))
  return null
}

/** `pass-turn` of the open turn, by the speaker or who may end it for them. */
export function passTurn(course: Course, by: Member, command: Asked<'pass-turn'>): Verdict {
  const { floor } = course.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  if (by.id !== floor.speaker && !mayEndFor(course.shared, by, floor.speaker)) return refuse('not-allowed')
  endTurn(course, 'passed', { own: by.id === floor.speaker, comeBack: command.comeBack ?? false })
  return null
}

/** Opens a turn for a member while the floor is free. */
export function openTurn(course: Course, speaker: MemberId, asked: 'turn' | 'reply' = 'turn'): void {
  const { shared, hidden } = course
  const inRound = asked === 'turn' && isDue(shared.round, speaker)
  const kind: TurnKind = asked === 'reply' ? 'reply' : ruling(shared).format === 'spotlight' ? 'spotlight' : 'turn'
  const settle = kind === 'reply' ? 0 : settleMs(shared, inRound)
  const hands = shared.queue.hands.length
  course.tell({
    type: 'turn-started',
    turn: idOf('turn', hidden.turns + 1),
    speaker,
    kind,
    lengthMs: turnLengthFor(course, speaker, asked === 'reply' ? 'reply' : 'full', inRound),
    generation: hidden.generations.turn + 1,
    ...(settle > 0 ? { settleMs: settle } : {}),
  })
  // A reply that lapses with a full turn is the wish it was, in the same record (QU12).
  restoreWishes(course)
  settleAfter(course, hands)
}

/** What more there is to say of how a turn ended. */
interface Ended {
  /** By its speaker's own finish or pass (FL10). */
  readonly own?: boolean
  /** Its speaker would like to come later (RR3). */
  readonly comeBack?: boolean
}

/** Closes the open turn, if there is one, and records what it was (FL4). */
export function endTurn(course: Course, how: TurnEnding, { own = false, comeBack = false }: Ended = {}): void {
  const { floor, round, timers } = course.shared
  if (!floor) return
  const spokenMs = Math.max(0, elapsedMs(timers.turn, course.now))
  const early = how === 'passed' && course.now - floor.startedAt <= EARLY_PASS
  course.tell({
    type: 'turn-recorded',
    turn: floor.turn,
    member: floor.speaker,
    kind: floor.kind,
    spokenMs,
    how,
    counts: how !== 'undone' && floor.kind !== 'reply' && !early && spokenMs >= SHORTEST_TURN,
    ...(own ? { own } : {}),
  })
  // A turn that is undone leaves its place as it was before it (FL10).
  const takesPlace = how !== 'undone' && round?.state[floor.speaker] === 'speaking'
  const mark = takesPlace ? markAfter(course, floor.speaker, how, comeBack) : null
  course.tell({ type: 'turn-ended', turn: floor.turn, ...(mark ? { mark } : {}) })
}

/** What the speaker's place in the round becomes; one is put off to later once (RR3, RR8). */
function markAfter(course: Course, speaker: MemberId, how: TurnEnding, comeBack: boolean) {
  if (how !== 'passed' && how !== 'skipped') return 'spoke'
  const wanted = how === 'skipped' || comeBack
  if (!wanted || course.hidden.deferred.includes(speaker)) return 'passed'
  course.tell({ type: 'round-deferred', member: speaker })
  return 'later'
}

/** Calls whom a spotlight is about, if this is their place (AG11). */
function callFocus(course: Course, focus: ReturnType<typeof focusComes>, place: 'first' | 'last'): boolean {
  if (focus?.place !== place) return false
  openTurn(course, focus.member)
  return true
}

/** Calls the first hand whose owner is here; those away keep their place (QU8). Answers whether anybody was called. */
export function callFromQueue(course: Course): boolean {
  const { hands } = course.shared.queue
  const hand = hands.find(({ member }) => isHereNow(course.shared, member))
  if (!hand) return false
  openTurn(course, hand.member, hand.kind === 'reply' ? 'reply' : 'turn')
  return true
}

/** Whether the running phase's time is up and it moves on by itself (AG5). */
export function isOver(course: Course): boolean {
  const { timers, options } = course.shared
  return options.phaseEnd === 'advance' && timers.phase.status !== 'idle' && timers.phase.up
}

/** The turn whose speaker has been away may be gone on from: it is then no turn of their own ending (FL6). */
function wentOn(course: Course): TurnEnding {
  const { turn } = course.shared.timers
  return turn.status === 'paused' && turn.heldBy.includes('away') ? 'skipped' : 'finished'
}

function mayCallEarly(course: Course): boolean {
  const { turn } = course.shared.timers
  if (turn.status !== 'idle' && (turn.up || (remainingMs(turn, course.now) ?? 0) <= 0)) return true
  return awayForMs(course) >= AWAY_BEFORE_CALL
}

/** How long the speaker has been away with the turn waiting for them. */
function awayForMs(course: Course): number {
  const { turn } = course.hidden
  if (!turn) return 0
  return turn.awayMs + (turn.awaySince === null ? 0 : course.now - turn.awaySince)
}

const currentTurn = (course: Course) => course.shared.floor?.turn ?? null

/** How long a session waits before it goes on without a speaker who is away, when nobody minds the floor (FL6). */
export const AWAY_BEFORE_GOING_ON = MINUTE
