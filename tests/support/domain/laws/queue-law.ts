import type { Hand, SharedSlice } from '@circlet/shared/session/model/shared-state'
import type { Law, Told } from '../world.ts'
import { holds } from './laws.ts'

const RANK = { process: 0, reply: 1, question: 2, speak: 2 } as const
const free = ({ queue }: SharedSlice) => queue.hands.filter((hand) => hand.reason !== 'moved')
const rest = (shared: SharedSlice) => free(shared).filter((hand) => RANK[hand.kind] === 2)
const sameHand = (hand: Hand) => `${hand.member} ${hand.raisedAt}`
const rising = (numbers: readonly number[]) =>
  numbers.every((number, place) => number >= (numbers[place - 1] ?? number))

/** QU2, QU3, QU6, QU10: moved hands first, then process, replies and the rest; the rest by arrival when the policy is arrival. */
export const queueInOrder: Law = {
  recorded({ events }, before, { shared }, cause) {
    const { hands, policy } = shared.queue
    const ranks = hands.map((hand) => (hand.reason === 'moved' ? -1 : RANK[hand.kind]))
    holds(rising(ranks), `in groups: ${JSON.stringify(hands)}`)
    for (const kind of ['process', 'reply'] as const) {
      const arrivals = free(shared).filter((hand) => hand.kind === kind)
      holds(rising(arrivals.map((hand) => hand.raisedAt)), `${kind} by arrival`)
      holds(
        arrivals.every((hand) => hand.reason === kind),
        `${kind} is the reason`,
      )
    }
    holds(policy === shared.options.queuePolicy, 'the policy is the option (QU13)')
    if (policy === 'first-come')
      holds(rising(rest(shared).map((hand) => hand.raisedAt)), 'first come, first called (QU3)')
    const came = events.some(({ type }) => type === 'hand-raised')
    if (!came && cause !== 'move-hand' && cause !== 'undo-turn') staysInPlace(before.shared, shared, cause)
  },
}

/** QU4: places are settled when a hand comes or goes or the policy changes, and else stay; where a hand came, a move or an undo (FL10) is not asked. */
function staysInPlace(before: SharedSlice, after: SharedSlice, cause: string): void {
  const known = (shared: SharedSlice) => shared.queue.hands.map((hand) => `${hand.member} ${hand.kind}`)
  const same = known(before).toSorted().join() === known(after).toSorted().join()
  if (!same || before.queue.policy !== after.queue.policy) return
  holds(known(before).join() === known(after).join(), `places changed by ${cause}`)
}

/** QU4: no more than two hands overtake a raised hand. */
export function overtakenTwiceAtMost(): Law {
  let overtakers = new Map<string, Set<string>>()
  /** The overtaking hands before the last turn ended; an undo of that end restores them (FL10). */
  let earlier = overtakers
  return {
    recorded(_, before, { shared }, cause) {
      if (cause === 'undo-turn') overtakers = earlier
      else if (shared.undo?.turn !== before.shared.undo?.turn) earlier = copyOf(overtakers)
      if (shared.queue.policy !== 'fewest-turns' || before.shared.queue.policy !== shared.queue.policy) {
        overtakers = new Map()
        return
      }
      const waiting = rest(shared)
      const standing = new Map<string, Set<string>>()
      for (const [place, hand] of waiting.entries()) {
        const by = overtakers.get(sameHand(hand)) ?? new Set()
        for (const ahead of waiting.slice(0, place)) if (ahead.raisedAt > hand.raisedAt) by.add(sameHand(ahead))
        holds(by.size <= 2, `${hand.member} was overtaken by ${[...by]}`)
        standing.set(sameHand(hand), by)
      }
      overtakers = standing
    },
  }
}

const copyOf = (known: Map<string, Set<string>>) => new Map([...known].map(([hand, by]) => [hand, new Set(by)]))

/** QU12: after one full turn at most two replies, by two different people, never by the speaker. */
export function repliesFewAndShort(): Law {
  let replied: string[] = []
  let spoke: string | null = null
  /** The state before the open turn; an undo of the turn restores it (FL10). */
  let earlier: { readonly spoke: string | null; readonly replied: string[] } = { spoke, replied }
  return {
    told({ event, before, after }: Told) {
      if (event.type === 'phase-ended') spoke = null
      if (event.type === 'turn-recorded' && event.how === 'undone') ({ spoke, replied } = earlier)
      if (event.type !== 'turn-started') return
      earlier = { spoke, replied: [...replied] }
      if (event.kind !== 'reply') {
        spoke = event.speaker
        replied = []
        holds(!after.shared.queue.hands.some((hand) => hand.kind === 'reply'), 'replies lapse with the next full turn')
        return
      }
      holds(spoke !== null && event.speaker !== spoke, `${event.speaker} replies to ${spoke}`)
      const pace = before.own[event.speaker]?.preferences.pace ?? 1
      holds(event.lengthMs === 20_000 * pace && event.settleMs === undefined, 'a reply is 20 s at their pace, at once')
      holds(!replied.includes(event.speaker) && replied.length < 2, `${[...replied, event.speaker]} replied`)
      replied.push(event.speaker)
    },
  }
}
