import type { RefusalCode } from '@circlet/shared/protocol/messages'

/** The HTTP status of each refusal, and its message for authors of clients. */
const REFUSALS: Readonly<Record<RefusalCode, readonly [status: number, message: string]>> = {
  'invalid-command': [422, 'The request could not be read.'],
  'not-allowed': [403, 'This token does not allow that.'],
  'unknown-session': [404, 'There is no such session, or it was erased.'],
  'unknown-group': [404, 'There is no such group, or it was erased.'],
  'not-found': [404, 'There is nothing here.'],
  revoked: [401, 'This seat is no longer valid.'],
  'client-outdated': [409, 'This client is older than the server.'],
  'rate-limited': [429, 'Too many requests. Try again a little later.'],
  'too-many': [429, 'The limit for these is reached.'],
  'session-not-live': [409, 'The session is not live.'],
  'session-ended': [409, 'The session has ended.'],
  'session-paused': [409, 'The session is paused.'],
  'no-floor-here': [409, 'Nobody speaks in this part.'],
  'unknown-member': [409, 'There is no such member in the session.'],
  'unknown-phase': [409, 'There is no such part on the agenda.'],
  'unknown-prompt': [409, 'That card no longer exists.'],
  'unknown-poll': [409, 'There is no such poll.'],
  'unknown-survey': [409, 'There is no such open survey.'],
  'unknown-capture': [409, 'There is no such capture.'],
  'turn-already-over': [409, 'That turn is over.'],
  'phase-already-over': [409, 'That part is over.'],
  'phase-running': [409, 'That part is running.'],
  'timer-changed': [409, 'The timer has been changed meanwhile.'],
  'queue-closed': [409, 'The queue is closed.'],
  'replies-used-up': [409, 'There are no more replies to this turn.'],
  'hand-gone': [409, 'That hand is no longer raised.'],
  'nobody-due': [409, 'Nobody is waiting to speak.'],
  'outside-circle': [409, 'Only the inner circle speaks in this part.'],
  'chair-taken': [409, 'No chair of the inner circle is free.'],
  'name-invalid': [422, 'A name has 1 to 40 visible characters and does not end with a role.'],
  'norms-changed': [409, 'The norms have changed. Read and accept the current ones.'],
  'session-damaged': [503, 'Part of the stored session cannot be read. You can only read or erase it.'],
  unavailable: [503, 'The data store is unavailable. Nothing can be saved right now.'],
  internal: [500, 'Internal error.'],
}

export function statusOf(code: RefusalCode): number {
  return REFUSALS[code][0]
}

/** A refusal that a route throws and the error handler answers. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal'
  readonly code: RefusalCode
  readonly status: number
  /** Seconds after which the client may try the same request again. */
  readonly retryAfterS: number | null

  constructor(
    code: RefusalCode,
    {
      field,
      status,
      retryAfterS = null,
    }: { field?: string | undefined; status?: number; retryAfterS?: number | null } = {},
  ) {
    super(field === undefined ? REFUSALS[code][1] : `${REFUSALS[code][1]} Look at "${field}".`)
    this.code = code
    this.status = status ?? statusOf(code)
    this.retryAfterS = retryAfterS
  }
}

/** The token is missing, nobody's, or that of a seat given up. */
export function unknownToken(): HttpRefusal {
  return new HttpRefusal('not-allowed', { status: 401 })
}
