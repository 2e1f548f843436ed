import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { BallotAsk, Counted, PollId } from '@circlet/shared/session/poll'
import type { BallotBoxes } from '../log/ballot-boxes.ts'
import type { Faults } from './faults.ts'
import type { LiveSession } from './live-session.ts'
import { refusal } from './waiting-lines.ts'
import type { Watcher } from './watcher.ts'

/**
 * The way to the ballot boxes. A box is closed before it is counted and removed after its result is in the log: whoever
 * stops in between leaves a closed box, which the next who asks counts again to the same result.
 */
export class Ballots implements Watcher {
  readonly #boxes: BallotBoxes
  readonly #faults: Faults
  readonly #tidied = new WeakSet<LiveSession>()

  constructor(boxes: BallotBoxes, faults: Faults) {
    this.#boxes = boxes
    this.#faults = faults
  }

  /** Does what a decision asks: an answer is put in and acknowledged, or what is in the box is handed out. */
  async serve(session: LiveSession, command: string, ask: BallotAsk): Promise<Acknowledgement | Counted> {
    const { box } = ask
    if (ask.does === 'count') return { box, answers: await this.#boxes.tally(session.id, box) }
    const { voter, answer } = ask
    const put = await this.#boxes.put({ session: session.id, box, voter, command, answer, mayChange: true })
    switch (put) {
      case 'kept':
        return { ok: true, version: session.position.version }
      case 'answered':
      case 'closed':
        return refusal(session, 'not-allowed')
      case 'unknown':
        return refusal(session, 'unknown-session')
      default:
        return put satisfies never
    }
  }

  /** Whichever node stored the result: its box goes. */
  recorded(session: LiveSession, { events }: Parameters<NonNullable<Watcher['recorded']>>[1]): void {
    for (const event of events) if (event.type === 'poll-closed') this.#drop(session, event.poll)
  }

  /** When a session is opened here, boxes go that somebody stopped in the middle of removing. */
  moved(session: LiveSession): void {
    if (this.#tidied.has(session)) return
    this.#tidied.add(session)
    for (const poll of session.state.shared.polls) if (poll.status === 'closed') this.#drop(session, poll.id)
  }

  #drop(session: LiveSession, box: PollId): void {
    if (!session.state.shared.polls.some(({ id, anonymous }) => id === box && anonymous)) return
    this.#boxes.drop(session.id, box).catch((error) => this.#faults.unlessStoreAway('ballots', error, session.id))
  }
}
