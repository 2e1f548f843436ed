import type { MemberId } from '@circlet/shared/ids'
import type { Mark, Round, SharedSlice } from '@circlet/shared/session/model/shared-state'
import { isHere } from '@circlet/shared/session/queries/members'
import type { Law, Told } from '../world.ts'
import { holds } from './laws.ts'

const OPEN: readonly (Mark | undefined)[] = ['due', 'later', 'speaking']
const waiting = (mark: Mark | undefined) => mark === 'due' || mark === 'later'
const here = (shared: SharedSlice, id: MemberId) => shared.members.some((member) => member.id === id && isHere(member))

/** The member whom a round calls: the first due member here, else the first *later* member here (RR3, RR8). */
function nextOf(shared: SharedSlice, round: Round): MemberId | undefined {
  const present = round.order.filter((id) => here(shared, id))
  return present.find((id) => round.state[id] === 'due') ?? present.find((id) => round.state[id] === 'later')
}

/** Which marks may follow which: a spoken mark stays, and only members who passed or joined later are due again (RR3, RR14, MB9). */
const AFTER: Readonly<Record<Mark | 'none', readonly Mark[]>> = {
  none: ['due'],
  due: ['due', 'speaking', 'later', 'passed'],
  later: ['speaking', 'passed', 'later', 'due'],
  speaking: ['speaking', 'spoke', 'passed', 'later'],
  spoke: ['spoke'],
  passed: ['passed', 'later', 'due'],
}

/** RR1–RR9: nobody due is skipped or called twice, and a round ends when, and only when, everyone has been heard. */
export function roundsGoAround(): Law {
  /** Members who stayed, took part and did not pass since the round was prepared. */
  let faithful = new Set<MemberId>()
  return {
    told(told: Told, record) {
      const { event, before, after, cause } = told
      const was = before.shared.round
      const now = after.shared.round
      if (event.type === 'round-prepared') {
        faithful = new Set(event.order.filter((id) => here(after.shared, id)))
        return
      }
      if (was && now && event.type !== 'turn-continued') marksFollow(was, now, told)
      if (was && event.type === 'turn-started') inOrder(was, told)
      if (event.type === 'presence-changed' || event.type === 'member-left') faithful.delete(event.member)
      if (event.type === 'round-marked') faithful.delete(event.member)
      if (event.type === 'turn-ended' && event.mark !== 'spoke') faithful.delete(before.shared.floor?.speaker ?? '')
      if (event.type !== 'round-ended' || !was) return
      const ordered =
        ['end-round', 'start-round'].includes(cause) ||
        record.events.some(({ type }) => type === 'phase-ended' || type === 'phase-begun' || type === 'session-ended')
      if (ordered) return
      holds(!Object.values(was.state).some((mark) => OPEN.includes(mark)), `the round ended too early, after ${cause}`)
      for (const id of faithful) holds(was.state[id] === 'spoke', `${id} stayed and was not called`)
    },
    recorded(_, __, { shared }, cause) {
      const { round, floor } = shared
      if (!round) return
      const keys = Object.keys(round.state)
      holds(
        new Set(round.order).size === round.order.length && keys.length === round.order.length,
        'a permutation (RR9)',
      )
      holds(
        keys.every((id) => round.order.includes(id)),
        'of its marks',
      )
      const marks = Object.values(round.state)
      holds(
        shared.status !== 'live' || marks.some((mark) => OPEN.includes(mark)),
        `a finished round does not remain, after ${cause}`,
      )
      const speaking = keys.filter((id) => round.state[id] === 'speaking')
      holds(speaking.length <= 1 && speaking.every((id) => id === floor?.speaker), `speaking: ${speaking}`)
      holds(
        round.order.every((id) => shared.members.some((member) => member.id === id && member.presence !== 'left')),
        'who left is in no round',
      )
    },
  }
}

function marksFollow(was: Round, now: Round, { event, before, cause, by }: Told): void {
  for (const id of now.order) {
    const mark = now.state[id] ?? 'spoke'
    const earlier = was.state[id] ?? 'none'
    holds(AFTER[earlier].includes(mark), `${id} was ${earlier} and is ${mark}, by ${event.type}`)
  }
  if (event.type === 'member-left') {
    const rest = was.order.filter((id) => id !== event.member)
    holds(rest.join() === now.order.join(), 'nobody is moved when somebody leaves (RR5)')
  }
  if (
    event.type !== 'round-marked' ||
    event.member === by ||
    cause === 'join' ||
    cause === 'note-here' ||
    event.mark === 'due'
  ) {
    return
  }
  // Facilitators and timekeepers pass for a member without a screen (MB12).
  const voice = before.shared.members.some((member) => member.id === event.member && member.voice)
  if (cause === 'pass-turn' && voice) return
  holds(!here(before.shared, event.member), `${event.member} is here and was put off by ${cause} (RR8)`)
}

function inOrder(was: Round, { event, before, after, cause }: Told): void {
  if (event.type !== 'turn-started') return
  const mark = was.state[event.speaker]
  const takesTurn = event.kind !== 'reply' && waiting(mark)
  holds(
    (after.shared.round?.state[event.speaker] === 'speaking') === takesTurn,
    'a turn in the round is marked so (RR7)',
  )
  if (cause === 'give-floor' || cause === 'invite-next') return
  holds(
    event.speaker === nextOf(before.shared, was),
    `${event.speaker} is called, ${nextOf(before.shared, was)} is next (RR2)`,
  )
}
