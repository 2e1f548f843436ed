import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import { stillToReflect } from '@circlet/shared/session/commands/reflection'
import type { BallotAsk, Counted } from '@circlet/shared/session/model/parts/poll'
import { REFLECTION_BOX } from '@circlet/shared/session/model/parts/reflection'
import type { BallotBoxes } from '../store/ballot-boxes.ts'
import { refusal } from './dispatch/command-queue.ts'
import type { ErrorReporter } from './error-reporter.ts'
import type { LiveSession } from './live-session.ts'
import type { SessionObserver } from './session-observer.ts'

type Putting = Extract<BallotAsk, { does: 'put' }>

/**
 * The way to the ballot boxes. A box is closed before it is counted and removed after its result is in the log. A
 * node that stops in between leaves a closed box, and the next request counts it again to the same result.
 */
export class Ballots implements SessionObserver<LiveSession> {
  readonly #boxes: BallotBoxes
  readonly #errorReporter: ErrorReporter
  readonly #tidied = new WeakSet<LiveSession>()

  constructor(boxes: BallotBoxes, errorReporter: ErrorReporter) {
    this.#boxes = boxes
    this.#errorReporter = errorReporter
  }

  /** Puts an answer in, and acknowledges it. */
  async put(session: LiveSession, command: string, ask: Putting): Promise<Acknowledgement> {
    const { box, voter, answer, mayChange } = ask
    const put = await this.#boxes.put({ session: session.id, box, voter, command, answer, mayChange })
    switch (put) {
      case 'kept':
        return { ok: true, version: session.position.version }
      case 'answered':
        return refusal(session, 'not-allowed')
      case 'closed':
        // Closed and not yet told: what comes later is late all the same (RF3, PO4).
        return refusal(session, box === REFLECTION_BOX ? 'session-ended' : 'not-allowed')
      case 'unknown':
        return refusal(session, 'unknown-session')
      default:
        return put satisfies never
    }
  }

  /** Closes a box and hands out what is in it. */
  async count(session: LiveSession, box: string): Promise<Counted> {
    return { box, answers: await this.#boxes.tally(session.id, box) }
  }

  /** Whether nobody is waited for any more at the box of the private form (RF3). */
  async isReflected(session: LiveSession, box: string): Promise<boolean> {
    if (box !== REFLECTION_BOX) return false
    const answered = await this.#boxes.answered(session.id, box)
    return stillToReflect(session.state.shared, answered).length === 0
  }

  /** Whichever node stored the result: its box goes. */
  recorded(
    session: LiveSession,
    { events }: Parameters<NonNullable<SessionObserver<LiveSession>['recorded']>>[1],
  ): void {
    for (const event of events) {
      if (event.type === 'poll-closed' && isAnonymous(session, event.poll)) this.#drop(session, event.poll)
      if (event.type === 'reflection-closed') this.#drop(session, REFLECTION_BOX)
    }
  }

  /** When a session is opened here, boxes go that somebody stopped in the middle of removing. */
  moved(session: LiveSession): void {
    if (this.#tidied.has(session)) return
    this.#tidied.add(session)
    const { polls, reflection } = session.state.shared
    for (const { id, status, anonymous } of polls) if (status === 'closed' && anonymous) this.#drop(session, id)
    if (reflection) this.#drop(session, REFLECTION_BOX)
  }

  #drop(session: LiveSession, box: string): void {
    this.#boxes
      .drop(session.id, box)
      .catch((error) => this.#errorReporter.unlessStoreAway('ballots', error, session.id))
  }
}

function isAnonymous({ state }: LiveSession, poll: string): boolean {
  return state.shared.polls.some(({ id, anonymous }) => id === poll && anonymous)
}
