import type { MemberId, Role } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { Acknowledgement } from '@circlet/shared/protocol/messages'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { View } from '@circlet/shared/session/model/view'
import { project } from '@circlet/shared/session/views/project'
import { practice } from '@circlet/shared/text/en/practice'
import { practiceAgenda } from '../../client/src/practice/agenda.ts'
import { type Behaviour, createBehaviour } from '../../client/src/practice/behaviour.ts'
import { createFacilitator } from '../../client/src/practice/facilitator.ts'
import { participant } from '../../client/src/practice/participant.ts'
import { createRandom } from '../../client/src/practice/random.ts'
import { FIRST_WORDS } from '../support/english.ts'

const FROM = 1_000_000

/** A practice circle without a network and without waiting: the core decides, and time passes when it is told to. */
export class PracticeRoom {
  readonly asked: { readonly by: MemberId; readonly at: number; readonly command: Command; readonly ok: boolean }[] = []
  #now = FROM
  #state
  #due: { at: number; call: () => void }[] = []
  readonly #wills = new Map<MemberId, Behaviour>()

  constructor() {
    const links = { facilitator: 'f', timekeeper: 't', display: 'd', participant: 'p' }
    const made = { sessionId: 's', links, retentionHours: 24, words: FIRST_WORDS }
    const body = { agenda: practiceAgenda(practice.session).map((item) => ({ ...item })), practice: true }
    this.#state = accepted(createSession(body, made, null, this.#context)).state
  }

  /** Seats the six, and with `led` somebody who facilitates; what they do follows from the seed. */
  pretend(seed: number, led: boolean): void {
    const pretend = new Set<MemberId>()
    const { facilitator, participants } = practice.session
    for (const name of led ? [facilitator, ...participants] : participants) {
      const leads = name === facilitator
      const me = this.join(name, leads ? 'facilitator' : 'participant', leads)
      pretend.add(me)
      const will = createBehaviour({
        me,
        character: leads ? createFacilitator((member) => pretend.has(member)) : participant,
        draw: createRandom(seed, name),
        pace: 1,
        now: () => this.#now,
        after: (ms, call) => this.#after(ms, call),
        send: async (command) => this.ask(me, command),
      })
      this.#wills.set(me, will)
    }
    this.#tell()
  }

  join(name: string, role: Role = 'participant', listening = false): MemberId {
    const seat = `seat-${name}`
    this.#take(decideSystem(this.#state, { type: 'join', role, name, seat, listening, maxMembers: 60 }, this.#context))
    return this.view().members.at(-1)?.id ?? ''
  }

  ask(by: MemberId, command: Command): Acknowledgement {
    const decision = decide(this.#state, by, command, this.#context)
    this.asked.push({ by, at: this.seconds, command, ok: decision.ok })
    if (!decision.ok) return { ok: false, code: decision.code, version: 1 }
    this.#take(decision)
    return { ok: true, version: 1 }
  }

  view(viewer: MemberId | null = null): View {
    const role = this.#state.shared.members.find((member) => member.id === viewer)?.role ?? 'display'
    return project(this.#state, { memberId: viewer, role })
  }

  /** Since the room was opened. */
  get seconds(): number {
    return (this.#now - FROM) / 1000
  }

  /** Lets time pass until the condition holds; returns the seconds it took, or `never` within so many. */
  async until(isSo: (view: View) => boolean, atMost: number): Promise<number | 'never'> {
    const from = this.#now
    while (!isSo(this.view())) {
      if (!this.#step(from + atMost * 1000)) return 'never'
      // What they think about after an answer comes a few promises later.
      for (let count = 0; count < 6; count++) await null
    }
    return (this.#now - from) / 1000
  }

  /** Lets so many seconds pass. */
  async pass(seconds: number): Promise<void> {
    await this.until(() => false, seconds)
  }

  /** Goes to the next instant at which something happens, or to the end, with which it answers false. */
  #step(end: number): boolean {
    this.#due.sort((one, other) => one.at - other.at)
    const next = this.#due[0]
    const deadline = nextDeadline(this.#state)
    const at = Math.min(next?.at ?? end, deadline?.at ?? end)
    this.#now = Math.max(this.#now, Math.min(Math.ceil(at), end))
    if (this.#now >= end) return false
    if (deadline && deadline.at <= at) this.#take(decideSystem(this.#state, deadline.command, this.#context))
    else this.#due.shift()?.call()
    return true
  }

  get #context() {
    return { now: this.#now, seed: 7 }
  }

  #after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call }
    this.#due.push(entry)
    return () => {
      this.#due = this.#due.filter((one) => one !== entry)
    }
  }

  #take(decision: Decision): void {
    const { events, state } = accepted(decision)
    this.#state = state
    if (events.length > 0) this.#tell()
  }

  #tell(): void {
    for (const [member, will] of this.#wills) will.see(this.view(member))
  }
}

function accepted(decision: Decision) {
  if (!decision.ok) throw new Error(`refused ${decision.code}`)
  return decision
}
