import type { RefusalCode } from '@circlet/shared/protocol/messages'

/** The status of each refusal, and its sentence for people who write a client. */
const REFUSALS: Readonly<Record<RefusalCode, readonly [status: number, message: string]>> = {
  'invalid-command': [422, 'The request could not be read.'],
  'not-allowed': [403, 'This token does not allow that.'],
  'unknown-session': [404, 'There is no such session, or it was erased.'],
  'unknown-group': [404, 'There is no such group, or it was erased.'],
  'not-found': [404, 'There is nothing here.'],
  revoked: [401, 'This seat is no longer valid.'],
  'client-outdated': [409, 'This client is older than the server.'],
  'rate-limited': [429, 'That was too much at once. Try again a little later.'],
  'too-many': [429, 'There is no room for more of these.'],
  'session-not-live': [409, 'The session is not live.'],
  'session-ended': [409, 'The session has ended.'],
  'session-paused': [409, 'The session is paused.'],
  'no-floor-here': [409, 'Nobody speaks in this part.'],
  'unknown-member': [409, 'There is no such member in the session.'],
  'unknown-phase': [409, 'There is no such part on the agenda.'],
  'unknown-prompt': [409, 'There is no such card any more.'],
  'unknown-poll': [409, 'There is no such poll.'],
  'unknown-survey': [409, 'There is no such open survey.'],
  'unknown-capture': [409, 'There is no such capture.'],
  'turn-already-over': [409, 'That turn is over.'],
  'phase-already-over': [409, 'That part is over.'],
  'phase-running': [409, 'That part is running.'],
  'timer-changed': [409, 'The timer has been changed meanwhile.'],
  'queue-closed': [409, 'The queue is closed.'],
  'replies-used-up': [409, 'There are no more replies to this turn.'],
  'hand-gone': [409, 'That hand is not up any more.'],
  'nobody-due': [409, 'Nobody is waiting to speak.'],
  'outside-circle': [409, 'Only the inner circle speaks in this part.'],
  'chair-taken': [409, 'No chair of the inner circle is free.'],
  'name-invalid': [422, 'A name has 1 to 40 visible characters, and no role behind it.'],
  'norms-changed': [409, 'The norms have changed. Read and accept the current ones.'],
  'session-damaged': [503, 'Part of what is stored cannot be read. It can only be looked at and erased.'],
  unavailable: [503, 'The store is away: nothing can be saved now.'],
  internal: [500, 'Something of ours is broken.'],
}

export function statusOf(code: RefusalCode): number {
  return REFUSALS[code][0]
}

/** A refusal on its way to becoming an answer. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal'
  readonly code: RefusalCode
  readonly status: number
  /** After so many seconds the same request may be answered differently. */
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
