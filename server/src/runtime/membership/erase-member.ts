import type { MemberId } from '@circlet/shared/ids'
import { systemCommandId } from '@circlet/shared/ids'
import { seatsOfOne } from '@circlet/shared/session/commands/erasure/forget-member'
import { redacted } from '@circlet/shared/session/commands/erasure/redact'
import { decideSystem } from '@circlet/shared/session/engine/decide'
import type { SessionState } from '@circlet/shared/session/model/state'
import { ANSWER_MS } from '@circlet/shared/traffic'
import type { BallotBoxes } from '../../store/ballot-boxes.ts'
import { type EventLog, type LogRecord, StoreUnavailable } from '../../store/event-log.ts'
import { samePosition } from '../../store/limits.ts'
import type { CommandDispatcher } from '../dispatch/command-dispatcher.ts'
import type { LiveSession } from '../live-session.ts'
import type { Random } from '../random.ts'
import type { RecordWriter } from '../record-writer.ts'
import type { Applied } from '../replica.ts'
import { readRecord, UnreadableRecord } from '../stored-records.ts'

/** A member cannot be taken out of a session that cannot be read whole; it can be erased. */
export class SessionDamaged extends Error {
  override name = 'SessionDamaged'
}

/** Takes what a session knows of a member out of it, the past included: the log is rewritten (ER1). */
export class MemberEraser {
  readonly #log: EventLog
  readonly #boxes: BallotBoxes
  readonly #recordWriter: RecordWriter
  readonly #dispatch: CommandDispatcher
  readonly #random: Random

  constructor(from: {
    log: EventLog
    boxes: BallotBoxes
    recordWriter: RecordWriter
    dispatch: CommandDispatcher
    random: Random
  }) {
    this.#log = from.log
    this.#boxes = from.boxes
    this.#recordWriter = from.recordWriter
    this.#dispatch = from.dispatch
    this.#random = from.random
  }

  /** Rejects with `StoreUnavailable` when it is not known to have happened: then it can be asked again. */
  async forget(session: LiveSession, member: MemberId): Promise<void> {
    // Another seat of theirs may have answered, before they came back into this one (ER5).
    const seats = seatsOfOne(session.state.hidden, member)
    await this.#emptyBoxes(session, seats)
    const giveUpAt = performance.now() + ANSWER_MS
    while (performance.now() < giveUpAt) {
      await this.#dispatch.settle(session)
      if (!(await session.inTurn(() => this.#try(session, member)))) continue
      // Until now they still had a place from which to answer.
      await this.#emptyBoxes(session, seats)
      return
    }
    throw new StoreUnavailable('others were faster, again and again')
  }

  async #emptyBoxes(session: LiveSession, seats: readonly MemberId[]): Promise<void> {
    for (const seat of seats) await this.#boxes.forget(session.id, seat)
  }

  /** True when it is done; false when the session has changed meanwhile and this must be decided again. Call it in turn. */
  async #try(session: LiveSession, member: MemberId): Promise<boolean> {
    if (session.life === 'gone') return true
    const at = session.instant()
    if (session.life === 'newer') throw new StoreUnavailable('a newer build writes here')
    if (session.life === 'damaged') throw new SessionDamaged(session.id)
    if (session.replica.deadline && session.replica.deadline.at <= at) return false
    const history = await this.#log.history(session.id)
    const last = history.outcome === 'records' && history.records.at(-1)
    if (!last || !samePosition(last, session.position)) {
      await session.catchUp()
      return false
    }
    const { state, replica, position } = session
    const context = { now: at, seed: this.#random.seed() }
    const decision = decideSystem(state, { type: 'forget-member', member }, context)
    if (!decision.ok) throw new Error(`nobody to forget: ${decision.code}`)
    const prepared = this.#recordWriter.prepare(
      session.id,
      replica,
      { id: systemCommandId('forget', member), at, decision },
      true,
    )
    const appended = await this.#log.rewrite({
      ...prepared.append,
      expected: position,
      record: this.#redact([prepared.append.record], member, state)[0] ?? prepared.append.record,
      past: this.#redact(history.records, member, state).map((record) => ({ ...record, head: this.#random.head() })),
      snapshot: JSON.stringify(decision.state),
    })
    if (appended.outcome === 'erased' || appended.outcome === 'unknown') session.vanish()
    // Also after a conflict: the faster node may have rewritten the past too.
    else await session.reload()
    return appended.outcome === 'appended' || appended.outcome === 'known' || appended.outcome === 'erased'
  }

  #redact(records: readonly LogRecord[], member: MemberId, state: SessionState): LogRecord[] {
    const events = redacted(records.map(readOrEmpty), member, state).map((record) => JSON.stringify(record.events))
    return records.map((record, place) => ({ ...record, body: events[place] ?? '[]' }))
  }
}

/** A damaged record behind the snapshot may hold anything about anyone: nothing of it is kept. */
function readOrEmpty(record: LogRecord): Applied {
  try {
    return readRecord(record)
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    if (error.why === 'newer') throw new StoreUnavailable('a newer build writes here')
    return { ...record, events: [] }
  }
}
