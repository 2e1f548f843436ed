import type { MemberId } from '@circlet/shared/ids'
import { evolve } from '@circlet/shared/session/evolve/evolve'
import type { SessionRecord } from '@circlet/shared/session/model/events'
import type { SharedSlice, TimerName } from '@circlet/shared/session/model/shared-state'
import { emptyState, type SessionState } from '@circlet/shared/session/model/state'
import { focusComes } from '@circlet/shared/session/queries/focus'
import { handsOnByItself, ruling } from '@circlet/shared/session/queries/format-rules'
import { inviterOf } from '@circlet/shared/session/queries/inviter'
import { isHere } from '@circlet/shared/session/queries/members'
import { HOUR } from '@circlet/shared/time'
import { frozen, sameJson, strangersIn, throughJson } from '../json.ts'
import type { Law, Told } from '../world.ts'

/** Fails with what was expected. */
export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

const unique = (ids: readonly unknown[]) => new Set(ids).size === ids.length
const here = (shared: SharedSlice, id: MemberId) => shared.members.some((member) => member.id === id && isHere(member))

/** Conditions that every state must meet, no matter what led to it. */
export const soundStates: Law = {
  recorded(_, __, after, cause) {
    const { shared } = after
    holds(strangersIn(after).length === 0, `no JSON: ${strangersIn(after).join(', ')}`)
    const seated = (id: MemberId) => shared.members.some((member) => member.id === id && member.presence !== 'left')
    holds(
      (shared.floor === null) === (shared.timers.turn.status === 'idle'),
      'a turn has a timer, and nothing else has',
    )
    holds(shared.floor === null || seated(shared.floor.speaker), 'who speaks has a seat')
    const hands = shared.queue.hands.map((hand) => hand.member)
    holds(unique(hands) && hands.every(seated), `one hand each: ${hands}`)
    holds(
      shared.agenda.phases.filter((phase) => phase.status === 'running').length === (shared.agenda.current ? 1 : 0),
      'one phase',
    )
    const abouts = new Map(shared.agenda.phases.map((phase) => [phase.role ?? phase.id, phase.focus]))
    holds(
      shared.agenda.phases.every((phase) => abouts.get(phase.role ?? phase.id) === phase.focus),
      'a seat is one person’s (AG20)',
    )
    holds((shared.agenda.current === null) === (shared.timers.phase.status === 'idle'), 'a phase has a timer')
    for (const timer of Object.values(shared.timers)) {
      holds(
        timer.status === 'idle' || (timer.lengthMs >= 0 && timer.lengthMs <= 4 * HOUR),
        'timers are 4 h at most (TM9)',
      )
      if (timer.status === 'running') holds(timer.endsAt - timer.startedAt >= timer.lengthMs, 'an end after its length')
      if (timer.status === 'paused') holds(timer.heldBy.length > 0 && unique(timer.heldBy), 'held by reasons (TM16)')
      if (timer.status !== 'idle')
        holds(
          (timer.status === 'paused' && timer.heldBy.includes('session')) === (shared.pause !== null),
          `a breath holds both, ${cause}`,
        )
    }
    if (shared.status === 'ended')
      holds(!shared.floor && !shared.round && !shared.agenda.current && hands.length === 0, 'ended is ended (SE3)')
  },
}

/** FL8: the floor is never free while handover is automatic and somebody here waits for it. */
export const floorHandedOn: Law = {
  recorded({ at }, __, { shared, hidden }, cause) {
    if (shared.status !== 'live' || shared.pause || shared.floor || !ruling(shared).floor) return
    // A member has 20 s to choose whom to invite (RR10).
    if (hidden.choice && inviterOf(shared) && hidden.choice.waitedMs + at - (hidden.choice.since ?? at) < 20_000) return
    const steward = shared.members.some((member) => member.role !== 'participant' && isHere(member))
    if (!handsOnByItself(shared) || (hidden.waitsForCall && steward)) return
    if (shared.round) {
      const { order, state, begun } = shared.round
      const waiting = order.filter((id) => here(shared, id) && (state[id] === 'due' || state[id] === 'later'))
      holds(!begun || waiting.length === 0, `${waiting} wait in the round after ${cause}`)
      return
    }
    if (ruling(shared).format === 'round') return
    holds(!shared.queue.hands.some((hand) => here(shared, hand.member)), `hands wait after ${cause}`)
  },
}

/** FL1, FL8, SE4: turns begin when nobody speaks, nothing is paused and there is a floor, with ids that only grow. */
export function turnsOneByOne(): Law {
  let last = 0
  return {
    told({ event, before, cause }: Told) {
      if (event.type === 'turn-continued') last = follows(event.floor.turn, last)
      if (event.type !== 'turn-started') return
      const { shared } = before
      holds(shared.floor === null, 'one speaker at a time (FL1)')
      holds(shared.pause === null && shared.status === 'live' && ruling(shared).floor, 'no turn begins here')
      const given = cause === 'give-floor' || cause === 'invite-next'
      holds(given || here(shared, event.speaker), 'only a person gives the floor to one who is away')
      last = follows(event.turn, last)
      if (given || shared.round) return
      if (cause === 'call-next' && focusComes(shared)?.member === event.speaker) return
      const first = shared.queue.hands.find((hand) => here(shared, hand.member))
      holds(first?.member === event.speaker, `${event.speaker} is called, ${first?.member} is first`)
    },
  }
}

function follows(turn: string, last: number): number {
  const number = Number(turn.slice(1))
  holds(number > last, `${turn} after t${last}`)
  return number
}

/** TM12: a generation grows with every start, pause, resume and extension, and with nothing else. */
export function generationsGrow(): Law {
  const last = { turn: 0, phase: 0 }
  const shape = ({ shared }: SessionState, name: TimerName) => {
    const { [name]: timer } = shared.timers
    if (timer.status === 'idle') return null
    const { generation, up: _, ...rest } = timer
    return { generation, what: JSON.stringify('heldBy' in rest ? { ...rest, heldBy: [] } : rest) }
  }
  return {
    told({ before, after }: Told) {
      for (const name of ['turn', 'phase'] as const) {
        const now = shape(after, name)
        const was = shape(before, name)
        if (!now || now.what === was?.what)
          holds(!now || now.generation === last[name], `${name}: a generation for nothing`)
        else holds(now.generation > last[name], `${name}: ${now.generation} after ${last[name]}`)
        last[name] = now?.generation ?? last[name]
      }
    },
  }
}

/** LG2, LG7: versions are contiguous and times never go back. */
export function recordsInOrder(): Law {
  let last = { version: 0, at: 0 }
  return {
    recorded({ version, at }) {
      holds(
        version === last.version + 1 && at >= last.at,
        `record ${version} at ${at} after ${last.version} at ${last.at}`,
      )
      last = { version, at }
    },
  }
}

/** Events carry whole numbers from 0 up: no place in an empty list, and no fraction of a length. */
export const wholeNumbers: Law = {
  told({ event, cause }) {
    const odd = oddNumbersIn(event)
    holds(odd.length === 0, `${event.type} after ${cause} carries ${odd.join(', ')}`)
  },
}

/** Where a value, however deep, is a number that is negative, a fraction or none at all. */
function oddNumbersIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') {
    // A timer can be made shorter and run into overtime. A pace and a mean of answers may be fractions.
    const isFraction = path.endsWith('/pace') || path.startsWith('/tally/')
    const isFine = /\/(byMs|remainingMs)$/.test(path)
      ? Number.isInteger(value)
      : isFraction
        ? value >= 0
        : isWhole(value)
    return isFine ? [] : [`${path}: ${value}`]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, each]) => oddNumbersIn(each, `${path}/${field}`))
}

const isWhole = (value: number) => Number.isInteger(value) && value >= 0

/** LG4: the log folded from the start, and from a snapshot anywhere in it, is the state. */
export function replays(records: readonly SessionRecord[], state: SessionState, place: number): void {
  const log = throughJson(records)
  const half = frozen(throughJson(log.slice(0, place).reduce(evolve, emptyState)))
  holds(sameJson(log.reduce(evolve, emptyState), state), 'the log from the start is another state')
  holds(sameJson(log.slice(place).reduce(evolve, half), state), `the log from a snapshot at ${place} is another state`)
}
