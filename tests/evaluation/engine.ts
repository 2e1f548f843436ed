import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import { BALANCE_AT_FIRST, memberBalanceOf } from '@circlet/shared/session/model/balance-state'
import type { Decision } from '@circlet/shared/session/model/decision'
import { emptyState, type SessionState } from '@circlet/shared/session/model/state'
import { MINUTE } from '@circlet/shared/time'
import { FIRST_WORDS } from '../support/english.ts'
import { BUCKET_MS, type Meeting, type Sums } from './meeting.ts'

/** A prompt in a recorded meeting, to whom and when it was due. */
export interface Prompted {
  readonly person: string
  readonly kind: 'invite' | 'listen'
  readonly atMs: number
}

/** When a recorded meeting begins, for the core. */
const BEGUN = 1_700_000_000_000

/** What the core prompts in a recorded meeting of open talk in which nobody heeds it. */
export function enginePrompts({ people, buckets }: Meeting): Prompted[] {
  const replay = new Replay(people)
  for (const sums of buckets) replay.hears(sums)
  return replay.prompted
}

/** A session in virtual time, decided by the same core as on the server and told of speech as the server is. */
export class Replay {
  readonly prompted: Prompted[] = []
  readonly #people: readonly string[]
  state: SessionState = emptyState
  #now = BEGUN

  /** Live from the first second, with everybody there and a facilitator who is silent. */
  constructor(people: readonly string[]) {
    this.#people = people
    const links = { facilitator: 'f', timekeeper: 't', participant: 'p', display: 'd' }
    const before = { now: BEGUN - MINUTE, seed: 1 }
    this.#keep(createSession({}, { sessionId: 's', links, retentionHours: 24, words: FIRST_WORDS }, null, before))
    for (const [place, name] of ['facilitator', ...people].entries()) {
      const role = place === 0 ? 'facilitator' : 'participant'
      this.#keep(decideSystem(this.state, { type: 'join', name, role, seat: `seat ${place}`, maxMembers: 60 }, before))
    }
    this.#keep(decide(this.state, 'm1', { type: 'start-session' }, { now: BEGUN, seed: 1 }))
  }

  /** Ten seconds pass, in which so much was said; what falls due meanwhile is shown at its time. */
  hears(sums: Sums): void {
    this.#now += BUCKET_MS
    for (let due = nextDeadline(this.state); due && due.at <= this.#now; due = nextDeadline(this.state))
      this.#keep(decideSystem(this.state, due.command, { now: due.at, seed: 1 }))
    const members = Object.entries(sums).map(([person, ms]) => [`m${this.#people.indexOf(person) + 2}`, ms])
    const noted = { type: 'note-voice', sums: Object.fromEntries(members) } as const
    this.#keep(decideSystem(this.state, noted, { now: this.#now, seed: 1 }))
  }

  #keep(decision: Decision): void {
    if (!decision.ok) throw new Error(`a recorded meeting was refused: ${decision.code}`)
    this.state = decision.state
    for (const event of decision.events) {
      if (event.type !== 'prompt-shown') continue
      const { invites, nudges } = memberBalanceOf(this.state.hidden.balance ?? BALANCE_AT_FIRST, event.member)
      const kind = event.kind === 'invite' ? 'invite' : 'listen'
      const dueAt = (kind === 'invite' ? invites : nudges).at ?? this.#now
      const person = this.#people[Number(event.member.slice(1)) - 2] ?? ''
      this.prompted.push({ person, kind, atMs: dueAt - BEGUN })
    }
  }
}
