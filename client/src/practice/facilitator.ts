import type { MemberId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { Floor, Phase, Round } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { inviterOf } from '@circlet/shared/session/queries/inviter'
import { remainingMs } from '@circlet/shared/session/queries/time/timers'
import { type Duration, SECOND } from '@circlet/shared/time'
import { participant } from './participant.ts'
import { type Character, type Glance, runningPhase, type Wish } from './wish.ts'

/** Third in the round: after having seen how it goes, and well within the first minute. */
const PLACE_OF_NEWCOMERS = 2
/** How long a newcomer may run over, or be gone, before the next one is called. */
const PATIENCE = 20 * SECOND

/** Somebody who leads through the agenda for those who are not pretend, as long as none of them facilitates. */
export function createFacilitator(isPretend: (member: MemberId) => boolean): Character {
  return (glance) => {
    const { view, draw, thoughts } = glance
    const people = view.members.filter((member) => !isPretend(member.id) && member.presence === 'here')
    if (people.length === 0 || people.some((member) => member.role === 'facilitator')) return participant(glance)
    const wish = participant(glance) ?? leading(glance, isPretend)
    if (wish === null) return null
    // A person's hand is never on the button in the same instant; and what was refused is not asked again at once.
    return { ...wish, wait: wish.wait + 800 * draw(wish.key) + 2000 * thoughts(wish.key) }
  }
}

function leading(glance: Glance, isPretend: (member: MemberId) => boolean): Wish | null {
  const { view } = glance
  if (view.status === 'ended' || view.pause !== null) return null
  if (view.status === 'lobby') return wish('start', 3000, { type: 'start-session' })
  const phase = runningPhase(view)
  if (phase === null) return onward(view, null, 1500)
  if (view.floor !== null) return isPretend(view.floor.speaker) ? null : beingPatient(glance, view.floor)
  // The person who has spoken invites the next.
  if (inviterOf(view) !== null) return null
  if (view.round !== null) return calling(view, phase, view.round, isPretend)
  if (FORMAT_RULES[phase.format].preparesRound) return onward(view, phase, 4000)
  const left = remainingMs(view.timers.phase, glance.now) ?? 0
  if (left <= 0) return onward(view, phase, 2500)
  if (view.queue.hands.length > 0) return wish(`call:${view.last?.turn}`, 2500, { type: 'call-next', after: null })
  return onward(view, phase, left)
}

const wish = (key: string, wait: Duration, command: Command): Wish => ({ key, wait, command })

/** To the next part, or after the last one to the end. */
function onward(view: View, phase: Phase | null, wait: Duration): Wish {
  const from = phase?.id ?? null
  const more = view.agenda.phases.some((one) => one.status === 'planned')
  return more
    ? wish(`next:${from}`, wait, { type: 'next-phase', from })
    : wish(`end:${from}`, wait, { type: 'end-session' })
}

function calling(view: View, phase: Phase, round: Round, isPretend: (member: MemberId) => boolean): Wish {
  const key = `${phase.id}:${phase.runs.length}`
  if (!round.begun) {
    const order = withNewcomers(round.order, isPretend)
    if (order.join() !== round.order.join())
      return wish(`order:${key}`, 300, { type: 'reorder-round', order: [...order] })
  }
  return wish(`call:${key}:${view.last?.turn}`, 3000, { type: 'call-next', after: null })
}

function withNewcomers(order: readonly MemberId[], isPretend: (member: MemberId) => boolean): readonly MemberId[] {
  const pretend = order.filter(isPretend)
  const newcomers = order.filter((member) => !isPretend(member))
  return [...pretend.slice(0, PLACE_OF_NEWCOMERS), ...newcomers, ...pretend.slice(PLACE_OF_NEWCOMERS)]
}

/** A newcomer has all the time in the world, and then some; but the circle does not stand still for ever. */
function beingPatient({ view, now }: Glance, { turn }: Floor): Wish | null {
  const timer = view.timers.turn
  const stopped = timer.status === 'paused' && !timer.heldBy.includes('away')
  if (timer.status === 'idle' || stopped) return null
  const left = timer.status === 'running' ? Math.max(0, timer.endsAt - now) : 0
  return wish(`over:${turn}:${timer.generation}`, left + PATIENCE, { type: 'call-next', after: turn })
}
