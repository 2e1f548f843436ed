import type { MemberId } from '@circlet/shared/ids'
import type { View } from '@circlet/shared/session/model/view'
import { type BehaviourPorts, createBehaviour } from './behaviour.ts'
import { createFacilitator } from './facilitator.ts'
import { participant } from './participant.ts'
import { createRandom } from './random.ts'
import { after, type SeatKey, type SeatListener, sitDown, takeSeat, type Venue } from './seat.ts'

/** A simulated member with their seat. */
export interface SimulatedMember extends SeatKey {
  readonly name: string
  /** Leads through the agenda, as long as nobody else does. */
  readonly facilitates: boolean
}

export interface Manner {
  /** The same seed, the same people doing the same things. */
  readonly seed: number
  /** 1 as people are, 0.5 twice as quick. */
  readonly pace?: number
  /** It is over: the session has ended, or everybody who was not pretend has left. */
  readonly onOver?: () => void
}

/** Simulated members taking part, until they are stopped or it is over. */
export interface Simulation {
  stop(): void
}

/** Links that give seats; with a facilitator's, the first of the names facilitates. */
export interface Links {
  readonly participant: string
  readonly facilitator?: string
}

/** Takes seats for simulated members and lets them take part, all of it through the public protocol. */
export async function simulate(
  venue: Venue,
  links: Links,
  names: readonly string[],
  manner: Manner,
): Promise<Simulation> {
  return animate(venue, await takeSeats(venue, links, names), manner)
}

/** Takes seats one after the other, so that the order of joining is the order of the names. */
export async function takeSeats(
  venue: Venue,
  links: Links,
  names: readonly string[],
): Promise<readonly SimulatedMember[]> {
  const pretenders: SimulatedMember[] = []
  for (const name of names) {
    const facilitates = links.facilitator !== undefined && pretenders.length === 0
    // Who only holds the frame is not called in rounds, and leaves the time to the others.
    const seat = facilitates
      ? await takeSeat(venue, links.facilitator ?? links.participant, { name, listening: true })
      : await takeSeat(venue, links.participant, { name })
    pretenders.push({ ...seat, name, facilitates })
  }
  return pretenders
}

/** Lets simulated members who have seats take part. */
export function animate(
  venue: Venue,
  pretenders: readonly SimulatedMember[],
  { seed, pace = 1, onOver }: Manner,
): Simulation {
  const members = new Set(pretenders.map(({ member }) => member))
  const isPretend = (member: MemberId) => members.has(member)
  const facilitator = createFacilitator(isPretend)
  let living: (() => void)[] = []
  const stop = () => {
    for (const end of living) end()
    living = []
  }
  const over = () => {
    if (living.length === 0) return
    stop()
    onOver?.()
  }
  living = pretenders.map((pretender) =>
    live(
      venue,
      pretender,
      {
        character: pretender.facilitates ? facilitator : participant,
        draw: createRandom(seed, pretender.name),
        pace,
      },
      { viewed: (view) => isOver(view, isPretend) && over(), over },
    ),
  )
  return { stop }
}

function live(
  venue: Venue,
  pretender: SimulatedMember,
  nature: Pick<BehaviourPorts, 'character' | 'draw' | 'pace'>,
  listener: { readonly viewed: (view: View) => unknown; readonly over: () => void },
): () => void {
  const will = createBehaviour({
    ...nature,
    me: pretender.member,
    after,
    now: () => seat.now(),
    send: (command) => seat.send(command),
  })
  const seat = sitDown(venue, pretender, {
    viewed(view) {
      will.see(view)
      listener.viewed(view)
    },
    over: listener.over,
  } satisfies SeatListener)
  return () => {
    will.stop()
    seat.close()
  }
}

/** Pretending is for somebody: when the last of them has left, there is nobody to pretend for. */
function isOver({ status, members }: View, isPretend: (member: MemberId) => boolean): boolean {
  const people = members.filter((member) => !isPretend(member.id))
  return status === 'ended' || (people.length > 0 && people.every((member) => member.presence === 'left'))
}
