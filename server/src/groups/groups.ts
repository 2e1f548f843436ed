import { randomBytes } from 'node:crypto'
import type { GroupContext, GroupDecision } from '@circlet/shared/group/decision-builder'
import type { GroupEvent } from '@circlet/shared/group/events'
import { redactedGroup } from '@circlet/shared/group/redact'
import { emptyGroup, type GroupState } from '@circlet/shared/group/state'
import { closesByItself } from '@circlet/shared/group/survey'
import { createGroup, decideGroupSystem } from '@circlet/shared/group/system'
import type { GroupRole, PersonId } from '@circlet/shared/group/view'
import { systemCommandId } from '@circlet/shared/ids'
import type { CreateGroup } from '@circlet/shared/protocol/group'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import type { Counted } from '@circlet/shared/session/model/parts/poll'
import { DAY } from '@circlet/shared/time'
import { ANSWER_MS } from '@circlet/shared/traffic'
import type { Random } from '../runtime/random.ts'
import { UnreadableRecord } from '../runtime/stored-records.ts'
import { isSessionId, newGroupLinks, newSessionId, storedHash } from '../runtime/tokens.ts'
import type { BallotBoxes } from '../store/ballot-boxes.ts'
import { type Append, type EventLog, type LogRecord, StoreUnavailable } from '../store/event-log.ts'
import { samePosition } from '../store/limits.ts'
import { type Group, groupEventsOf, keyOf, loadGroup } from './stored-group.ts'

/** A group is kept until it is erased; the log wants an end, and this one nobody sees. */
const KEPT_MS = 100 * 365 * DAY
const SNAPSHOT_EVERY = 16

/** What is asked of a group, under which id the log knows it, the asker before it. */
export interface GroupAsk {
  readonly id: string
  readonly decide: (state: GroupState, context: GroupContext) => GroupDecision
}

/** A decision that is to be stored. */
type Made = Extract<GroupDecision, { ok: true }>

/** The groups: each is loaded on request, and after a conflict the newer records are read before deciding again. */
export class Groups {
  readonly #log: EventLog
  readonly #boxes: BallotBoxes
  readonly #random: Random
  readonly #maxMembers: number

  constructor(from: { log: EventLog; boxes: BallotBoxes; random: Random; maxMembers: number }) {
    this.#log = from.log
    this.#boxes = from.boxes
    this.#random = from.random
    this.#maxMembers = from.maxMembers
  }

  /** Makes a group. Rejects with `StoreUnavailable`. */
  async found(body: CreateGroup): Promise<{ readonly groupId: string; readonly tokens: Record<GroupRole, string> }> {
    const groupId = newSessionId()
    const tokens = newGroupLinks()
    const links = { keeper: storedHash(tokens.keeper) ?? '', member: storedHash(tokens.member) ?? '' }
    const made = createGroup(body, { groupId, links }, this.#context(0))
    const nothing = { id: groupId, position: { version: 0, head: '' }, state: emptyGroup, unreadable: null }
    const appended = await this.#append(nothing, systemCommandId('create'), made)
    if (appended.outcome !== 'appended' && appended.outcome !== 'known') throw new StoreUnavailable('no new group')
    return { groupId, tokens }
  }

  /** A group as the log has it now; null when there is none. Rejects with `StoreUnavailable`. */
  async find(id: string): Promise<Group | null> {
    return isSessionId(id) ? loadGroup(this.#log, id) : null
  }

  /** Decides, does what is to be done at a ballot box, stores and answers; null when there is no such group. */
  async submit(id: string, ask: GroupAsk): Promise<{ readonly answer: Acknowledgement; readonly group: Group } | null> {
    const giveUpAt = performance.now() + ANSWER_MS
    let counted: Counted | undefined
    let tried = await this.find(id)
    for (; tried; tried = await this.find(id)) {
      const group: Group = tried
      const { version } = group.position
      if (group.unreadable) {
        const code = group.unreadable === 'damaged' ? 'session-damaged' : 'unavailable'
        return { answer: { ok: false, code, version }, group }
      }
      if (performance.now() > giveUpAt) return { answer: { ok: false, code: 'unavailable', version }, group }
      const decision = ask.decide(group.state, {
        ...this.#context(group.state.hidden.lastAt),
        ...(counted && { counted }),
      })
      if (!decision.ok || (decision.events.length === 0 && !decision.ballot)) {
        const known = await this.#log.known(keyOf(id), ask.id, group.position)
        if (known.version !== null) return { answer: { ok: true, version: known.version }, group }
        return { answer: decision.ok ? { ok: true, version } : { ...decision, version }, group }
      }
      if (decision.ballot) {
        const { ballot } = decision
        if (ballot.does === 'count') {
          counted = { box: ballot.box, answers: await this.#boxes.tally(keyOf(id), ballot.box) }
          continue
        }
        const { does: _, ...answer } = ballot
        const put = await this.#boxes.put({ session: keyOf(id), command: ask.id, ...answer })
        if (put === 'kept') return { answer: { ok: true, version }, group }
        return { answer: { ok: false, code: put === 'unknown' ? 'unknown-group' : 'not-allowed', version }, group }
      }
      const gone = decision.events.find((event) => event.type === 'person-left')
      const appended = await (gone
        ? this.#rewrite(group, ask.id, decision, gone.person)
        : this.#append(group, ask.id, decision))
      if (appended.outcome === 'conflict') continue
      if (appended.outcome === 'known') return { answer: { ok: true, version: appended.version }, group }
      if (appended.outcome !== 'appended') return null
      await this.#dropCounted(id, decision.events)
      const position = { version: version + 1, head: appended.head }
      return {
        answer: { ok: true, version: position.version },
        group: { id, position, state: decision.state, unreadable: null },
      }
    }
    return null
  }

  /** The group after its survey has closed by itself, should that be due. */
  async afterSurvey(group: Group): Promise<Group> {
    const { surveys, members } = group.state.shared
    const survey = surveys.find(({ closedAt }) => closedAt === null)
    if (!survey) return group
    const answered = await this.#boxes.answered(keyOf(group.id), survey.id)
    const ids = members.map(({ id }) => id)
    if (!closesByItself(survey, ids, answered, this.#log.now())) return group
    const done = await this.submit(group.id, {
      id: systemCommandId('survey', survey.id),
      decide: (state, context) => decideGroupSystem(state, { type: 'close-survey', survey: survey.id }, context),
    })
    return done?.group ?? group
  }

  /** Removes everything of a group. */
  erase(id: string): Promise<void> {
    return this.#log.erase(keyOf(id))
  }

  /** Once its counts are in the log, a box goes; when the store is unavailable now, the box stays closed and is deleted with the group. */
  async #dropCounted(id: string, events: readonly GroupEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type !== 'survey-closed') continue
      await this.#boxes.drop(keyOf(id), event.survey).catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error
      })
    }
  }

  #context(lastAt: number): GroupContext {
    const now = Math.max(this.#log.now(), lastAt)
    return { now, key: randomBytes(16).toString('base64url'), maxMembers: this.#maxMembers }
  }

  async #append(group: Group, command: string, made: Made) {
    const append = this.#prepare(group, command, made)
    return { ...(await this.#log.append(append)), head: append.record.head }
  }

  /** Somebody leaves: the log forgets everything about them (GR19). */
  async #rewrite(group: Group, command: string, made: Made, person: PersonId) {
    await this.#boxes.forget(keyOf(group.id), person)
    const append = this.#prepare(group, command, made)
    const { head } = append.record
    const history = await this.#log.history(keyOf(group.id))
    if (history.outcome !== 'records') return { outcome: history.outcome, head }
    const last = history.records.at(-1)
    if (!last || !samePosition(last, group.position)) return { outcome: 'conflict' as const, head }
    const all = [...history.records, append.record]
    const redacted = redactedGroup(all.map(eventsOrNone), person, group.state)
    const bodies = redacted.map((events) => JSON.stringify(events))
    const past = history.records.map(({ version, at }, place) => {
      return { version, at, head: this.#random.head(), body: bodies[place] ?? '' }
    })
    const record = { ...append.record, body: bodies.at(-1) ?? '' }
    const snapshot = JSON.stringify(made.state)
    const { position: expected } = group
    const appended = await this.#log.rewrite({ ...append, expected, record, past, snapshot })
    // Until now they still had a seat from which to answer.
    await this.#boxes.forget(keyOf(group.id), person)
    return { ...appended, head }
  }

  #prepare(group: Group, command: string, { events, state }: Made): Append {
    const version = group.position.version + 1
    return {
      session: keyOf(group.id),
      expected: version === 1 ? null : group.position,
      command,
      record: { version, head: this.#random.head(), at: state.hidden.lastAt, body: JSON.stringify(events) },
      ...(version % SNAPSHOT_EVERY === 0 && { snapshot: JSON.stringify(state) }),
      due: null,
      expiresAt: this.#log.now() + KEPT_MS,
    }
  }
}

/** A damaged record behind the snapshot may hold anything about anyone: nothing of it is kept. */
function eventsOrNone(record: LogRecord): GroupEvent[] {
  try {
    return groupEventsOf(record)
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    if (error.why === 'newer') throw new StoreUnavailable(`newer ${error.message}`)
    return []
  }
}
