import type { MemberId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, PROTOCOL } from '@circlet/shared/protocol/messages'
import type { View } from '@circlet/shared/session/model/view'
import type { Duration, Instant } from '@circlet/shared/time'
import { randomId } from '../api/random-id.ts'
import { createConnection } from '../sync/connection.ts'
import { foldAtHand } from '../sync/fold-record.ts'
import { createOutbox, type OutboxStore } from '../sync/outbox.ts'
import { createReplica } from '../sync/replica.ts'

/** Where a session is. */
export interface Venue {
  /** The origin of the server. */
  readonly baseUrl: string
  readonly sessionId: string
}

/** A place in a session; a client with the token is that member. */
export interface SeatKey {
  readonly member: MemberId
  readonly token: string
}

/** A seat that is connected, and connects again until it is closed. */
export interface Seat {
  now(): Instant
  send(command: Command): Promise<Acknowledgement>
  close(): void
}

export interface SeatListener {
  viewed(view: View): void
  /** Nothing more will come. */
  over(): void
}

const protocol = 1 satisfies typeof PROTOCOL

/** The server gave no seat. */
export class NotSeated extends Error {
  override name = 'NotSeated'
}

/** Takes a seat under a name, with a link that gives one. */
export async function takeSeat(
  { baseUrl, sessionId }: Venue,
  link: string,
  who: { readonly name: string; readonly listening?: true },
): Promise<SeatKey> {
  const answer = await fetch(`${baseUrl}/api/sessions/${sessionId}/members`, {
    method: 'POST',
    headers: { authorization: `Bearer ${link}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...who, acceptsNorms: true, id: randomId() }),
  })
  const told = await answer.json()
  if (!answer.ok) throw new NotSeated(`${who.name} could not join: ${told.error?.code}`)
  return { member: told.memberId, token: told.token }
}

/** Sits down: follows the session by the public protocol, and sends what is asked until it is answered. */
export function sitDown({ baseUrl, sessionId }: Venue, { token }: SeatKey, listener: SeatListener): Seat {
  const received = () => {
    outbox.connected()
    if (follower.view.value) listener.viewed(follower.view.value)
  }
  const follower = createReplica({ fold: foldAtHand, caughtUp: received, astray: () => wire.restart() })
  let ahead = 0
  const wire = createConnection(
    { protocol, sessionId, token },
    follower.position,
    {
      up() {},
      down: () => outbox.disconnected(),
      snapshot(message) {
        ahead = message.now - performance.now()
        follower.snapshot(message)
      },
      records: follower.records,
      closed: (reason) => reason !== 'restarting' && end(),
      refused: (code) => (code === 'revoked' || code === 'unknown-session' || code === 'not-allowed') && end(),
    },
    baseUrl,
  )
  const end = () => {
    close()
    listener.over()
  }
  const outbox = createOutbox({
    store: forgetful,
    newId: randomId,
    after,
    transmit: wire.command,
    overdue: wire.restart,
    refused() {},
  })
  const close = () => {
    outbox.drop()
    wire.close()
  }
  wire.open()
  return { now: () => performance.now() + ahead, send: outbox.send, close }
}

/** Calls once after a while; returns how to prevent it. */
export function after(ms: Duration, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

const forgetful: OutboxStore = { load: () => [], save() {} }
