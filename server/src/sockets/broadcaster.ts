import type { MemberId } from '@circlet/shared/ids'
import type { RecordsMessage } from '@circlet/shared/protocol/messages'
import { audienceOf, isShared, type SessionEvent } from '@circlet/shared/session/model/events'
import { facilitators } from '@circlet/shared/session/queries/members'
import { changesRole, visible } from '@circlet/shared/session/views/project'
import type { LiveSession } from '../runtime/live-session.ts'
import { roleOf, whyGone } from '../runtime/membership/token-lookup.ts'
import type { Applied } from '../runtime/replica.ts'
import type { SessionObserver } from '../runtime/session-observer.ts'
import type { CircletServer, CircletSocket } from './circlet-socket.ts'
import { disconnectMember } from './disconnect.ts'
import type { OutgoingQueues } from './outgoing.ts'
import { everyoneIn, memberIn } from './rooms.ts'

/** Tells the connections of this node what has happened: one encoding for everyone, one for facilitators, and one for each who sees more. */
export class Broadcaster implements SessionObserver<LiveSession> {
  readonly #io: CircletServer
  readonly #queues: OutgoingQueues

  constructor(io: CircletServer, queues: OutgoingQueues) {
    this.#io = io
    this.#queues = queues
  }

  recorded(session: LiveSession, record: Applied): void {
    const everyone = everyoneIn(session.id)
    if (!this.#io.sockets.adapter.rooms.has(everyone)) return
    const { events } = record
    for (const event of events) if (event.type === 'seat-moved') this.#sendForTheirSeats(session, event)
    const concerned = membersConcerned(events)
    const steering = facilitatorsToTell(session, events).filter((member) => !concerned.includes(member))
    const rooms = [...concerned, ...steering].map((member) => memberIn(session.id, member))
    const others = rooms.length === 0 ? this.#io.to(everyone) : this.#io.to(everyone).except(rooms)
    others.emit('session:records', messageOf(record, events.filter(isShared)))
    if (steering.length > 0) {
      const theirs = events.filter((event) => isShared(event) || audienceOf(event) === 'facilitation')
      this.#io.to(rooms.slice(concerned.length)).emit('session:records', messageOf(record, theirs))
    }
    for (const member of concerned) this.#tellMember(session, record, member)
    if (events.some(({ type }) => type === 'session-ended')) {
      this.#io.to(everyone).emit('session:closed', { reason: 'ended' })
    }
  }

  replaced(session: LiveSession): void {
    for (const socket of this.#socketsIn(everyoneIn(session.id))) {
      const { memberId } = socket.data.viewer
      // The history that seated them may be gone with the records that were lost.
      const gone = memberId === null ? null : whyGone(session, memberId)
      if (gone) disconnectMember(socket, gone)
      else this.#showAnew(socket, true)
    }
  }

  erased(session: LiveSession): void {
    for (const socket of this.#socketsIn(everyoneIn(session.id))) disconnectMember(socket, 'erased')
  }

  /** To somebody whom a record concerns more than others: their own events too, their new role, or that they are out. */
  #tellMember(session: LiveSession, record: Applied, member: MemberId): void {
    const room = memberIn(session.id, member)
    const revoked = record.events.find((event) => event.type === 'seat-revoked' && event.member === member)
    if (revoked?.type === 'seat-revoked') {
      for (const socket of this.#socketsIn(room)) disconnectMember(socket, revoked.how)
      return
    }
    const viewer = { memberId: member, role: roleOf(session, member) }
    if (changesRole(record.events, viewer)) {
      for (const socket of this.#socketsIn(room)) this.#showAnew(socket, false)
      return
    }
    this.#io.to(room).emit('session:records', messageOf(record, visible(record.events, viewer)))
  }

  /** Whose token has become another's, or nobody's, learns it at the door: as somebody else, or not at all. */
  #sendForTheirSeats(session: LiveSession, { member, newcomer }: Extract<SessionEvent, { type: 'seat-moved' }>): void {
    for (const id of [member, newcomer])
      for (const socket of this.#socketsIn(memberIn(session.id, id))) disconnectMember(socket, 'restarting')
  }

  #showAnew(socket: CircletSocket, isReset: boolean): void {
    const { session, viewer } = socket.data
    if (viewer.memberId !== null) {
      socket.data.viewer = { memberId: viewer.memberId, role: roleOf(session, viewer.memberId) }
    }
    this.#queues.of(socket.conn).show(isReset)
  }

  #socketsIn(room: string): CircletSocket[] {
    const { adapter, sockets } = this.#io.sockets
    return [...(adapter.rooms.get(room) ?? [])].map((id) => sockets.get(id)).filter((socket) => socket !== undefined)
  }
}

/** Members who must not be told what everyone is told: each of them once. */
function membersConcerned(events: readonly SessionEvent[]): readonly MemberId[] {
  const concerned: MemberId[] = []
  for (const event of events) {
    if (!('member' in event) || concerned.includes(event.member)) continue
    const { member } = event
    const seesMore = !isShared(event) && visible([event], { memberId: member, role: 'participant' }).length > 0
    const isTurned = changesRole([event], { memberId: member, role: 'participant' })
    if (seesMore || isTurned || event.type === 'seat-revoked') concerned.push(member)
  }
  return concerned
}

/** Who facilitates, when a record holds something for facilitators alone. */
function facilitatorsToTell(session: LiveSession, events: readonly SessionEvent[]): readonly MemberId[] {
  if (!events.some((event) => audienceOf(event) === 'facilitation')) return []
  return facilitators(session.state.shared).map(({ id }) => id)
}

function messageOf({ version, head, at }: Applied, events: readonly SessionEvent[]): RecordsMessage {
  return { position: { version, head }, records: [{ version, at, events }] }
}
