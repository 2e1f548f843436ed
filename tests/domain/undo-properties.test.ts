import type { MemberId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import { BALANCE_AT_FIRST, memberBalanceOf } from '@circlet/shared/session/model/balance-state'
import type { Decision } from '@circlet/shared/session/model/decision'
import { ledgerOf, type SessionState } from '@circlet/shared/session/model/state'
import { isHere } from '@circlet/shared/session/queries/members'
import { whyNoReply } from '@circlet/shared/session/queries/replies'
import { remainingMs } from '@circlet/shared/session/queries/time/timers'
import type { Instant } from '@circlet/shared/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reached } from '../../shared/src/session/balance/evaluation-times.ts'
import { queueStory, story } from '../support/domain/arbitrary.ts'
import { draws } from '../support/domain/draws.ts'
import { World } from '../support/domain/world.ts'

const LONG = 10 * 60_000

type Act = (state: SessionState, now: Instant) => Decision | null
/** What was done is done, or nothing was. */
const acted = (state: SessionState, now: Instant, act: Act | undefined): SessionState => {
  const decision = act?.(state, now)
  return decision?.ok ? decision.state : state
}
/** What an act tells, but for what it makes of others' places. */
const toldBy = (state: SessionState, now: Instant, act: Act | undefined): readonly string[] => {
  const decision = act?.(state, now)
  const events = decision?.ok ? decision.events : []
  return events.map((event) => event.type).filter((type) => type !== 'queue-ordered' && type !== 'hand-overtaken')
}
const asks =
  (by: MemberId | undefined, command: Command): Act =>
  (state, now) =>
    by === undefined ? null : decide(state, by, command, { now, seed: 1 })

const facilitator = ({ shared }: SessionState) =>
  shared.members.find((member) => member.role === 'facilitator' && member.presence !== 'left')?.id

/** Every way in which a turn that can be undone ends and another begins. */
const handovers: readonly ((state: SessionState, other: MemberId) => Act)[] = [
  ({ shared }) => asks(shared.floor?.speaker, { type: 'finish-turn', turn: shared.floor?.turn ?? '' }),
  ({ shared }) => asks(shared.floor?.speaker, { type: 'pass-turn', turn: shared.floor?.turn ?? '' }),
  ({ shared }) => asks(shared.floor?.speaker, { type: 'pass-turn', turn: shared.floor?.turn ?? '', comeBack: true }),
  ({ shared }, other) =>
    asks(shared.floor?.speaker, { type: 'invite-next', turn: shared.floor?.turn ?? '', member: other }),
  (state) => asks(facilitator(state), { type: 'call-next', after: state.shared.floor?.turn ?? null }),
  (state, other) =>
    asks(facilitator(state), { type: 'give-floor', member: other, after: state.shared.floor?.turn ?? null }),
  () => (state, now) => decideSystem(state, { type: 'go-on', turn: state.shared.floor?.turn ?? '' }, { now, seed: 1 }),
]

/** What others may do meanwhile that has nothing to do with the floor. */
const meanwhiles: readonly ((other: MemberId, before: MemberId) => Act)[] = [
  (other) => asks(other, { type: 'raise-hand' }),
  (other) => asks(other, { type: 'raise-hand', kind: 'process' }),
  (other) => asks(other, { type: 'lower-hand' }),
  (other) => asks(other, { type: 'pass-turn', turn: null }),
  (other) => asks(other, { type: 'pass-turn', turn: null, comeBack: true }),
  (other) => asks(other, { type: 'leave' }),
  (other) => asks(other, { type: 'set-preferences', preferences: { listening: true } }),
  (other) => (state, now) => decideSystem(state, { type: 'note-away', member: other }, { now, seed: 1 }),
  (other) => (state, now) => decideSystem(state, { type: 'note-here', member: other }, { now, seed: 1 }),
  () => (state, now) => asks(facilitator(state), { type: 'set-queue', policy: 'first-come' })(state, now),
  () => (state, now) => asks(facilitator(state), { type: 'lower-all-hands' })(state, now),
  (other, before) => (state, now) => asks(facilitator(state), { type: 'move-hand', member: other, before })(state, now),
  () => (state, now) => asks(facilitator(state), { type: 'set-options', options: { turnSeconds: 77 } })(state, now),
]

/** All that an undo must leave as it would have been, at one instant; ids and generations only grow. */
function whatCounts({ shared, hidden }: SessionState, now: Instant) {
  const { turn } = shared.timers
  const open = hidden.turn
  return {
    speaker: shared.floor?.speaker,
    kind: shared.floor?.kind,
    left: remainingMs(turn, now),
    length: turn.status !== 'idle' && turn.lengthMs,
    heldBy: turn.status === 'paused' ? turn.heldBy : [],
    hands: shared.queue.hands,
    round: shared.round,
    last: shared.last,
    ledgers: shared.members.map(({ id }) => ({ ...ledgerOf(hidden, id), lastHereAt: 0 })),
    wishes: hidden.wishes,
    overtaken: hidden.overtaken,
    pinned: hidden.pinned,
    deferred: hidden.deferred,
    starter: hidden.starter,
    source: open?.source,
    ends: open?.ends,
    replies: shared.members.map(({ id }) => whyNoReply(shared, id)),
    waits: hidden.waitsForCall,
    space: spaceCounts({ shared, hidden }, now),
  }
}

/** What the balance engine counts of everyone by an instant; presence goes on meanwhile. */
function spaceCounts({ shared, hidden }: Pick<SessionState, 'shared' | 'hidden'>, now: Instant) {
  const balance = reached(hidden.balance ?? BALANCE_AT_FIRST, shared, now)
  return shared.members.map(({ id }) => {
    const { spokenMs, passes, mutedInPhase } = memberBalanceOf(balance, id)
    return { spokenMs, passes, mutedInPhase }
  })
}

const anyStory = fc.oneof({ weight: 3, arbitrary: story(70) }, { weight: 1, arbitrary: queueStory(50) })
let undone = 0

test(
  '[FL10] for random histories, handing over and undoing leaves queue, round, ledgers and remaining time as without it',
  () => {
    const draw = fc.nat(1000)
    fc.assert(
      fc.property(anyStory, draw, draw, draw, fc.nat(5000), fc.boolean(), (tried, way, who, what, wait, called) => {
        const { state, now } = new World(tried, [])
        const { floor, members, pause } = state.shared
        const steward = facilitator(state)
        if (!floor || pause || steward === undefined) return
        const other = members[who % members.length]?.id ?? ''
        const handed = handovers[way % handovers.length]?.(state, other)(state, now)
        if (!handed?.ok || handed.state.shared.undo?.turn !== floor.turn) return

        const meanwhile = meanwhiles[what % (meanwhiles.length * 2)]?.(
          members[(who * 7 + what) % members.length]?.id ?? '',
          members[(who * 3 + what) % members.length]?.id ?? '',
        )
        const then = now + wait
        // What means something else once the floor is handed over is not the same act.
        if (toldBy(handed.state, then, meanwhile).join() !== toldBy(state, now, meanwhile).join()) return
        let after = acted(handed.state, then, meanwhile)
        if (called && !after.shared.floor) after = acted(after, then, asks(steward, { type: 'call-next', after: null }))
        if (after.shared.undo?.turn !== floor.turn) return
        const at = then + wait
        const back = decide(after, steward, { type: 'undo-turn', turn: floor.turn }, { now: at, seed: 1 })
        if (!facilitator(after)?.includes(steward)) return
        if (!back.ok) throw new Error(`refused: ${back.code}`)
        undone++

        // Without it the clock would have been stopped for as long, which nothing shows but the time that is left.
        const without = acted(state, now, meanwhile)
        expect(without.shared.members.filter(isHere).map(({ id }) => id)).toEqual(
          back.state.shared.members.filter(isHere).map(({ id }) => id),
        )
        const same = (one: SessionState, when: Instant) => {
          const counts = whatCounts(one, when)
          const hands = counts.hands.map((hand) => ({ ...hand, raisedAt: hand.raisedAt > now ? now : hand.raisedAt }))
          return { ...counts, hands }
        }
        expect(same(back.state, at)).toEqual(same(without, now))
      }),
      draws(400),
    )
    expect(undone).toBeGreaterThan(draws(400).numRuns / 20)
  },
  LONG,
)
