import type { Command } from '@circlet/shared/protocol/commands'
import type { Floor, HandKind } from '@circlet/shared/session/model/shared-state'
import { invitable, inviterOf } from '@circlet/shared/session/queries/inviter'
import { whyNoReply } from '@circlet/shared/session/queries/replies'
import { elapsedMs } from '@circlet/shared/session/queries/time/timers'
import type { Duration } from '@circlet/shared/time'
import { between } from './random.ts'
import { type Character, type Glance, runningPhase, type Wish } from './wish.ts'

/** With as many hands up, the others let them speak first. */
const ENOUGH_HANDS = 3
const PASSES = 0.12
const COMES_BACK = 0.4
const RAISES = 0.35
const REPLIES = 0.12

/** Somebody who speaks for a while when called, sometimes passes, sometimes asks to speak, and else listens. */
export const participant: Character = (glance) => {
  const { view, me } = glance
  if (view.status !== 'live' || view.pause !== null) return null
  if (inviterOf(view) === me) return inviting(glance)
  return view.floor?.speaker === me ? speaking(glance, view.floor) : listening(glance)
}

function speaking(glance: Glance, floor: Floor): Wish | null {
  const { view, me, now, draw } = glance
  const timer = view.timers.turn
  // The clock was stopped: the speaker takes their time.
  if (timer.status === 'paused') return null
  const { turn } = floor
  const key = `speak:${turn}:${timer.status === 'running' ? timer.generation : 0}`
  const settling = Math.max(0, floor.startedAt - now)
  const refused = glance.thoughts(key) * 2000
  if (view.round?.state[me] === 'speaking' && draw(`pass:${turn}`) < PASSES) {
    const comeBack = draw(`later:${turn}`) < COMES_BACK
    const command: Command = { type: 'pass-turn', turn, ...(comeBack && { comeBack }) }
    return { key, wait: settling + between(1500, 3500, draw(`pause:${turn}`)) + refused, command }
  }
  const left = speaksFor(glance, floor) - elapsedMs(timer, now)
  return { key, wait: settling + Math.max(500, left) + refused, command: { type: 'finish-turn', turn } }
}

/** Short, for people who practise: nobody learns more from a long speech that is not there. */
function speaksFor({ view, draw }: Glance, { turn, kind }: Floor): Duration {
  const wanted = kind === 'reply' ? between(3000, 7000, draw(`reply:${turn}`)) : between(5000, 13_000, draw(turn))
  const { turn: timer } = view.timers
  return timer.status === 'idle' ? wanted : Math.min(wanted, timer.lengthMs * 0.85)
}

/** After one's turn in a mutual invitation: anybody who has not been heard. */
function inviting({ view, me, draw, thoughts }: Glance): Wish | null {
  const turn = view.last?.turn ?? ''
  const others = invitable(view, me)
  const member = others[Math.floor(draw(`invite:${turn}`) * others.length)]
  if (member === undefined) return null
  const key = `invite:${turn}`
  const wait = between(2500, 6000, draw(`choose:${turn}`)) + thoughts(key) * 2000
  return { key, wait, command: { type: 'invite-next', turn, member } }
}

function listening(glance: Glance): Wish | null {
  const { view, me, draw } = glance
  const kind = kindOfHand(glance)
  if (kind === null || !view.queue.open || view.queue.hands.some((hand) => hand.member === me)) return null
  const situation = `hand:${view.agenda.current}:${view.floor?.turn ?? view.last?.turn ?? 'start'}`
  const thought = glance.thoughts(situation)
  const label = `${situation}:${thought}`
  const wait = between(3000, 12_000, draw(`wait:${label}`))
  const raises = view.queue.hands.length < ENOUGH_HANDS && draw(`raise:${label}`) < RAISES
  return { key: situation, wait, command: raises ? { type: 'raise-hand', kind } : null }
}

/** How one would ask for the floor here; null where nobody does. */
function kindOfHand({ view, me, draw }: Glance): HandKind | null {
  const phase = runningPhase(view)
  const self = view.members.find((member) => member.id === me)
  if (view.round !== null || self?.listening) return null
  const { floor } = view
  const mayReply = floor !== null && me !== null && whyNoReply(view, me) === null
  if (mayReply && draw(`replies:${floor.turn}`) < REPLIES) return 'reply'
  switch (phase?.format) {
    case 'questions':
      return 'question'
    case 'open':
    case undefined:
      return 'speak'
    default:
      return null
  }
}
