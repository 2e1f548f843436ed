import type { LinkRole, MemberId, Role } from '@circlet/shared/ids'
import { type Command, command as commandSchema } from '@circlet/shared/protocol/commands'
import { nextDeadline } from '@circlet/shared/session/engine/deadlines'
import { decide, decideSystem } from '@circlet/shared/session/engine/decide'
import type { Decision } from '@circlet/shared/session/model/decision'
import type { SessionEvent, SessionRecord } from '@circlet/shared/session/model/events'
import { emptyState, type SessionState } from '@circlet/shared/session/model/state'
import type { Duration, Instant } from '@circlet/shared/time'
import type { SystemCommand } from '../../../shared/src/session/model/system-commands.ts'
import { Boxes } from './boxes.ts'

/** The instant when every circle of the tests is created; test times count from it. */
export const T0: Instant = 1_700_000_000_000
export const LINKS: Readonly<Record<LinkRole, string>> = {
  facilitator: 'stored-facilitator',
  timekeeper: 'stored-timekeeper',
  participant: 'stored-participant',
  display: 'stored-display',
}

type Join = Extract<SystemCommand, { type: 'join' }>

/** A circle in the making: people by name, time as data, and deadlines settled as the server settles them. */
export class Recorded {
  now: Instant = T0
  seed = 1
  state: SessionState = emptyState
  readonly records: SessionRecord[] = []
  readonly #ids = new Map<string, MemberId>()
  readonly #boxes = new Boxes()

  /** Applies a decision to the state and the log; fails when the command was refused. */
  keep(decision: Decision): readonly SessionEvent[] {
    if (!decision.ok) throw new Error(`refused: ${decision.code} ${decision.field ?? ''}`)
    if (decision.events.length === 0) return []
    const { lastAt: at } = decision.state.hidden
    this.records.push({ version: this.records.length + 1, at, events: decision.events })
    this.state = decision.state
    return decision.events
  }

  /** Lets time pass; what falls due meanwhile is recorded at its own time, as the server does. */
  after(ms: Duration): this {
    const until = this.now + ms
    for (let count = 0; ; count++) {
      const due = nextDeadline(this.state)
      if (!due || due.at > until) break
      if (count > 1000) throw new Error(`${due.id} is due without end`)
      this.now = due.at
      if (this.keep(this.#settle(due.command)).length === 0) throw new Error(`${due.id} is due and changes nothing`)
    }
    this.now = until
    return this
  }

  #settle(command: SystemCommand): Decision {
    return this.#boxes.decide(this.context, (context) => decideSystem(this.state, command, context))
  }

  get context() {
    return { now: this.now, seed: this.seed }
  }

  /** Sends a command and expects it to be accepted; returns its events without the act note (MB17). */
  does(who: string, command: Command): readonly SessionEvent[] {
    this.after(0)
    const events = this.keep(this.#decide(who, parsed(command)))
    if (events.length === 0) throw new Error(`already so: ${who} ${command.type}`)
    return events.filter((event) => event.type !== 'act-noted')
  }

  /** Asks and tells how it was answered: the code with the field it names, `already so`, or `done`. */
  asks(who: string, command: Command): string {
    this.after(0)
    const { success, error, data } = commandSchema.safeParse(command)
    if (!success) return `invalid-command ${String(error.issues[0]?.path.at(-1))}`
    const before = JSON.stringify(this.state)
    const decision = this.#decide(who, data)
    if (JSON.stringify(this.state) !== before) throw new Error('deciding changed the state')
    if (!decision.ok) return decision.field === undefined ? decision.code : `${decision.code} ${decision.field}`
    if (decision.ballot) return 'in the box'
    return this.keep(decision).length === 0 ? 'already so' : 'done'
  }

  #decide(who: string, command: Command): Decision {
    return this.#boxes.decide(this.context, (context) => decide(this.state, this.id(who), command, context))
  }

  /** Records a note of the server itself; no events mean that nothing changed. */
  notes(command: SystemCommand): readonly SessionEvent[] {
    this.after(0)
    return this.keep(decideSystem(this.state, command, this.context))
  }

  joins(name: string, role: Role = 'participant', more: Partial<Join> = {}): readonly SessionEvent[] {
    const seat = `seat-of-${name}-${this.records.length}`
    const events = this.notes({ type: 'join', name, role, seat, maxMembers: 60, ...more })
    const joined = events.find((event) => event.type === 'member-joined')
    if (joined) this.#ids.set(name, joined.member)
    return events
  }

  /** Tries to join and returns the answer. */
  triesToJoin(name: string, more: Partial<Join> = {}): string {
    const asked: Join = { type: 'join', name, role: 'participant', seat: 'seat', maxMembers: 60, ...more }
    const decision = decideSystem(this.state, asked, this.context)
    return decision.ok ? 'done' : [decision.code, decision.field].filter(Boolean).join(' ')
  }

  id(name: string): MemberId {
    return this.#ids.get(name) ?? name
  }

  ids(names: readonly string[]): MemberId[] {
    return names.map((name) => this.id(name))
  }

  name(id: MemberId): string {
    return [...this.#ids].find(([, each]) => each === id)?.[0] ?? id
  }
}

function parsed(command: Command): Command {
  return commandSchema.parse(command)
}
