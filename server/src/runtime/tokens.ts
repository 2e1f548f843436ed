import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { GroupRole } from '@circlet/shared/group/view'
import type { LinkRole } from '@circlet/shared/ids'

const TOKEN_BYTES = 32
const SESSION_ID_BYTES = 16

/** The four links' tokens from the facilitator's 32 bytes: each is a hash of the one above, so nobody can climb. */
export function tokenChain(facilitator: Buffer): Record<LinkRole, string> {
  const timekeeper = labelled('timekeeper', facilitator)
  const display = labelled('display', timekeeper)
  const participant = labelled('participant', display)
  return {
    facilitator: facilitator.toString('base64url'),
    timekeeper: timekeeper.toString('base64url'),
    display: display.toString('base64url'),
    participant: participant.toString('base64url'),
  }
}

/** The two links' tokens of a group, as a chain like that of a session. */
export function newGroupLinks(): Record<GroupRole, string> {
  const keeper = randomBytes(TOKEN_BYTES)
  return { keeper: keeper.toString('base64url'), member: labelled('member', keeper).toString('base64url') }
}

/** The id of a session that is about to be made, and its four links' tokens. */
export interface SessionTokens {
  readonly sessionId: string
  readonly tokens: Readonly<Record<LinkRole, string>>
}

/** Fresh tokens for a new session's four links. */
export function newLinks(): Record<LinkRole, string> {
  return tokenChain(randomBytes(TOKEN_BYTES))
}

/** A fresh id and fresh tokens for a new session. */
export function newSession(): SessionTokens {
  return { sessionId: newSessionId(), tokens: newLinks() }
}

/** The same id and tokens each time the same seat asks for the same thing. Nobody without the seat's token can work them out. */
export function sessionFrom(seat: string, group: string, attempt: string): SessionTokens {
  const derived = (label: string) =>
    createHmac('sha256', Buffer.from(seat, 'base64url')).update(`circlet:${label}:${group}:${attempt}`).digest()
  return {
    sessionId: derived('session-id').subarray(0, SESSION_ID_BYTES).toString('base64url'),
    tokens: tokenChain(derived('facilitator')),
  }
}

/** A fresh token for a seat, and what is kept of it. */
export function newSeat(): { readonly token: string; readonly stored: string } {
  const bytes = randomBytes(TOKEN_BYTES)
  return { token: bytes.toString('base64url'), stored: sealed(bytes) }
}

/** The same for each of the four links. */
export function mapLinks<From, To>(links: Readonly<Record<LinkRole, From>>, map: (link: From) => To) {
  const { facilitator, timekeeper, participant, display } = links
  return {
    facilitator: map(facilitator),
    timekeeper: map(timekeeper),
    participant: map(participant),
    display: map(display),
  }
}

/** What is kept of each of our own four tokens. */
export function storedLinks(tokens: Readonly<Record<LinkRole, string>>): Record<LinkRole, string> {
  return mapLinks(tokens, (token) => sealed(Buffer.from(token, 'base64url')))
}

/** 128 random bits: no secret, and never met twice. */
export function newSessionId(): string {
  return randomBytes(SESSION_ID_BYTES).toString('base64url')
}

/** Whether a text can be a session's id at all. */
export function isSessionId(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}

/** What is kept of a token; null for what is no token, another spelling of the same bytes included. */
export function storedHash(token: string): string | null {
  if (token.length !== 43) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return null
  return sealed(bytes)
}

/** What is kept of the id with which somebody may join again: who reads the log must not be able to use it. */
export function joinHash(id: string): string {
  return labelled('join', Buffer.from(id)).toString('hex')
}

function sealed(bytes: Buffer): string {
  return labelled('stored', bytes).toString('hex')
}

function labelled(label: string, bytes: Buffer): Buffer {
  return createHash('sha256').update(`circlet:${label}`).update(bytes).digest()
}
