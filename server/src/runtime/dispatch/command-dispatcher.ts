import { setTimeout as delay } from 'node:timers/promises'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import { reflectionDeadline } from '@circlet/shared/session/commands/reflection'
import type { Context } from '@circlet/shared/session/engine/decide'
import type { Deadline } from '@circlet/shared/session/model/deadline'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { BallotAsk, Counted } from '@circlet/shared/session/model/parts/poll'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { Instant } from '@circlet/shared/time'
import { ANSWER_MS } from '@circlet/shared/traffic'
import type { Appended, EventLog } from '../../store/event-log.ts'
import type { Ballots } from '../ballots.ts'
import type { ErrorReporter } from '../error-reporter.ts'
import type { LiveSession } from '../live-session.ts'
import type { Random } from '../random.ts'
import type { Made, Prepared, RecordWriter } from '../record-writer.ts'
import { type Ask, CommandQueue, refusal, type Waiting } from './command-queue.ts'
import { decideDue, dueAt } from './decide-due.ts'
import { answerTogether, answerUnrecorded, isUnrecorded, reach, type Unrecorded } from './unrecorded.ts'

/** So many commands of one session are on their way to the store at once. */
const RUN_LENGTH = 32
/** The store's clock may be this little behind our sample of it when a deadline comes too early. */
const EARLY_MS = 10

interface Step extends Prepared {
  readonly waiting: Waiting
}

interface DispatcherPorts {
  readonly log: EventLog
  readonly recordWriter: RecordWriter
  readonly random: Random
  readonly ballots: Ballots
  readonly errorReporter: ErrorReporter
  readonly maxMembers: number
}

/** Takes what is asked of a session through decision, log and those who watch, in the order in which it came. */
export class CommandDispatcher {
  readonly #ports: DispatcherPorts
  readonly #lines = new CommandQueue((session, line) => this.#serve(session, line))

  constructor(ports: DispatcherPorts) {
    this.#ports = ports
  }

  /** Decides, stores, publishes and answers, within 3 s. Rejects only on an internal error. */
  submit(session: LiveSession, ask: Ask): Promise<Acknowledgement> {
    return this.#lines.wait(session, ask)
  }

  /** Records everything that has fallen due by now, in order, each at its own time (LG7). */
  settle(session: LiveSession): Promise<void> {
    return session.inTurn(async () => {
      const giveUpAt = performance.now() + ANSWER_MS
      while (session.life === 'open' && performance.now() < giveUpAt) {
        const deadline = dueAt(session.replica, session.instant())
        if (!deadline) return
        await this.#settleOne(session, deadline)
      }
    })
  }

  /** Serves the first of a line, and with them as many as can be decided one upon the other. To be called in turn. */
  async #serve(session: LiveSession, line: Waiting[]): Promise<void> {
    const run = session.life === 'open' ? this.#decideAhead(session, line) : []
    if (run.length > 0) return this.#storeRun(session, line, run)
    const unrecorded = session.life === 'open' ? this.#unrecordedAhead(session, line) : []
    if (unrecorded.length > 0) return answerTogether(this.#ports.log, session, line, unrecorded)
    const [first] = line.splice(0, 1)
    if (first) await first.settle(() => this.#answer(session, first))
  }

  /**
   * Takes from a line what is accepted for sure if everything before it is stored: in a session where many press at
   * once they share one way to the store. What would be refused, or comes after a deadline, must be looked at alone.
   */
  #decideAhead(session: LiveSession, line: Waiting[]): Step[] {
    const run: Step[] = []
    let replica = session.replica
    for (const waiting of line) {
      const at = Math.max(this.#ports.log.now(), replica.state.hidden.lastAt)
      if (run.length === RUN_LENGTH || waiting.isLate || dueAt(replica, at)) break
      const decision = this.#tryToDecide(waiting, replica.state, at)
      if (!decision?.ok || decision.events.length === 0) break
      const wantsSnapshot = session.wantsSnapshot && run.length === 0
      const prepared = this.#ports.recordWriter.prepare(
        session.id,
        replica,
        { id: waiting.ask.id, at, decision },
        wantsSnapshot,
      )
      run.push({ ...prepared, waiting })
      replica = prepared.replica
    }
    line.splice(0, run.length)
    return run
  }

  #context(now: Instant): Context {
    return { now, seed: this.#ports.random.seed(), maxMembers: this.#ports.maxMembers }
  }

  /**
   * Decides once for each state: a decision without a record carries no time, so it is kept for the next call.
   * Null when deciding throws: the call that decides this command alone reports that.
   */
  #tryToDecide(waiting: Waiting, state: SessionState, now: Instant): Decision | null {
    if (waiting.unrecorded?.state === state) return waiting.unrecorded.decision
    try {
      const decision = waiting.ask.decide(state, this.#context(now))
      if (isUnrecorded(decision)) waiting.unrecorded = { state, decision }
      return decision
    } catch {
      return null
    }
  }

  /** Takes from a line the adjacent commands that make no record in the current state. */
  #unrecordedAhead(session: LiveSession, line: Waiting[]): Unrecorded[] {
    const asked: Unrecorded[] = []
    for (const waiting of line) {
      const at = session.instant()
      if (asked.length === RUN_LENGTH || waiting.isLate || dueAt(session.replica, at)) break
      const decision = this.#tryToDecide(waiting, session.state, at)
      if (!decision || !isUnrecorded(decision)) break
      asked.push({ waiting, decision })
    }
    line.splice(0, asked.length)
    return asked
  }

  /** Stores a run. Each command is published and answered once stored; those after a failed one are decided again. */
  async #storeRun(session: LiveSession, line: Waiting[], run: readonly Step[]): Promise<void> {
    const appends = run.map((step) => this.#ports.recordWriter.store(step))
    // One that fails while an earlier one is awaited is looked at when it is its turn.
    const settled = Promise.allSettled(appends)
    for (const [place, step] of run.entries()) {
      const rest = run.slice(place).map(({ waiting }) => waiting)
      let version: number | null
      try {
        version = await this.#conclude(session, step, await (appends[place] as Promise<Appended>))
      } catch (error) {
        await settled
        for (const waiting of rest) waiting.fail(error)
        return
      }
      if (version !== null) step.waiting.answer({ ok: true, version })
      if (session.position.head === step.record.head) continue
      // Nothing was stored behind a record that is not there.
      await settled
      line.unshift(...(version === null ? rest : rest.slice(1)))
      return
    }
  }

  /** Decides on one alone until it has an answer: the log is asked before anything is refused (LG3). */
  async #answer(session: LiveSession, waiting: Waiting): Promise<Acknowledgement> {
    const { ask } = waiting
    let counted: Counted | undefined
    while (!waiting.isLate) {
      if (session.life === 'gone') return refusal(session, 'unknown-session')
      if (session.life === 'newer') return refusal(session, 'unavailable')
      if (session.life === 'damaged') return refusal(session, 'session-damaged')
      const at = session.instant()
      const deadline = dueAt(session.replica, at)
      if (deadline) {
        await this.#settleOne(session, deadline)
        continue
      }
      const decision = ask.decide(session.state, { ...this.#context(at), ...(counted && { counted }) })
      if (decision.ok && decision.ballot) {
        const { ballot } = decision
        if (ballot.does === 'put') return this.#putIn(session, ask.id, ballot)
        counted = await this.#ports.ballots.count(session, ballot.box)
        continue
      }
      if (!decision.ok || decision.events.length === 0) {
        const answer = await answerUnrecorded(this.#ports.log, session, { waiting, decision })
        if (answer) return answer
        continue
      }
      const version = await this.#store(session, { id: ask.id, at, decision })
      if (version !== null) return { ok: true, version }
    }
    return refusal(session, 'unavailable')
  }

  /** An answer goes into its box; the last that is waited for closes the private form (RF3). */
  async #putIn(
    session: LiveSession,
    id: string,
    ballot: Extract<BallotAsk, { does: 'put' }>,
  ): Promise<Acknowledgement> {
    const put = await this.#ports.ballots.put(session, id, ballot)
    if (!put.ok || !(await this.#ports.ballots.isReflected(session, ballot.box))) return put
    const giveUpAt = performance.now() + ANSWER_MS
    while (session.life === 'open' && performance.now() < giveUpAt) {
      const closing = reflectionDeadline(session.state)
      if (!closing || !(await this.#settleOne(session, { ...closing, at: session.instant() }))) break
    }
    return put
  }

  /** Applies a deadline; false when it had to be skipped, which is a fault and reported once. */
  async #settleOne(session: LiveSession, deadline: Deadline): Promise<boolean> {
    const { id, at } = deadline
    const decision = await decideDue(session, deadline, this.#context(at), this.#ports)
    if (decision) await this.#store(session, { id, at, decision, notBefore: at })
    // It would fall due again at once, for ever, and nothing else could happen in this session.
    else session.skip(id)
    return decision !== null
  }

  async #store(session: LiveSession, made: Made): Promise<number | null> {
    const prepared = this.#ports.recordWriter.prepare(session.id, session.replica, made, session.wantsSnapshot)
    return this.#conclude(session, prepared, await this.#ports.recordWriter.store(prepared))
  }

  /** Continues from the log's answer; the record's version, or null when all must be decided again. */
  async #conclude(session: LiveSession, { record, replica }: Prepared, appended: Appended): Promise<number | null> {
    switch (appended.outcome) {
      case 'appended':
        session.wantsSnapshot = false
        session.accept(record, replica)
        return record.version
      case 'known':
        await reach(session, appended.version)
        return appended.version
      case 'conflict':
        await session.take(appended.records)
        return null
      case 'early':
        await delay(EARLY_MS)
        return null
      case 'unknown':
      case 'erased':
        session.vanish()
        return null
      default:
        return appended satisfies never
    }
  }
}
