import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { shareRatio, unevenness } from '@circlet/shared/session/balance/shares'
import { evolve } from '@circlet/shared/session/evolve/evolve'
import { BALANCE_AT_FIRST, memberBalanceOf } from '@circlet/shared/session/model/balance-state'
import { emptyState } from '@circlet/shared/session/model/state'
import { type Duration, type Instant, MINUTE, SECOND } from '@circlet/shared/time'
import { type Circle, circle, T0 } from './core.ts'
import { throughJson } from './json.ts'

/** The speakers and their seconds, repeated. */
export type Pattern = readonly (readonly [who: string, seconds: number])[]

/** The gap between two turns. */
const GAP = 2 * SECOND

/** Turns of the same length, one letter each. */
export function each(names: string, seconds: number): Pattern {
  return [...names].map((name) => [name, seconds])
}

/** A circle that talks from 0:00 on, in one part unless more are planned; ada facilitates and is silent. */
export class Talk {
  readonly circle: Circle
  readonly #plans: { readonly at: Instant; readonly act: (circle: Circle) => void }[] = []

  constructor(names: string, ...parts: Partial<AgendaItem>[]) {
    const plan = parts.length > 0 ? parts : [{}]
    const phases = plan.map((part) => ({ format: 'open', minutes: 240, ...part }) as const)
    this.circle = circle({ phases, participants: [...names] })
  }

  /** An event at a time, written as `m:ss`, no matter who speaks then. */
  at(time: string, act: (circle: Circle) => void): this {
    const [minutes = 0, seconds = 0] = time.split(':').map(Number)
    this.#plans.push({ at: T0 + minutes * MINUTE + seconds * SECOND, act })
    return this
  }

  /** Turns repeat with gaps of two seconds until so many minutes of the session are over. */
  rotates(pattern: Pattern, minutes: number): this {
    const until = T0 + minutes * MINUTE
    for (let place = 0; this.circle.now < until; place++) {
      const [who, seconds] = pattern[place % pattern.length] ?? ['', 0]
      this.circle.gives(who)
      const { turn } = this.circle
      this.passes(Math.min(seconds * SECOND, until - this.circle.now))
      if (this.circle.turn === turn && turn !== null) this.circle.finishes()
      this.passes(Math.min(GAP, until - this.circle.now))
    }
    return this
  }

  /** Lets time pass, with what happens in it. */
  passes(ms: Duration): this {
    const until = this.circle.now + ms
    const due = () => this.#plans.filter((plan) => plan.at <= until).toSorted((one, other) => one.at - other.at)[0]
    for (let plan = due(); plan; plan = due()) {
      this.circle.after(Math.max(0, plan.at - this.circle.now))
      this.#plans.splice(this.#plans.indexOf(plan), 1)
      plan.act(this.circle)
    }
    this.circle.after(Math.max(0, until - this.circle.now))
    return this
  }

  /** The server stops and starts again: what it knows comes from what it stored. */
  restarts(): this {
    this.circle.state = throughJson(this.circle.state)
    return this
  }

  /** What was shown, with the time at which it was due: `E invite 10:15`. */
  get prompts(): string[] {
    let state = emptyState
    return this.circle.records.flatMap((record) => {
      state = evolve(state, record)
      return record.events.flatMap((event) => {
        if (event.type !== 'prompt-shown' || event.kind === 'signal') return []
        const { invites, nudges } = memberBalanceOf(state.hidden.balance ?? BALANCE_AT_FIRST, event.member)
        const listen = event.kind === 'listen-before' || event.kind === 'listen-after'
        return [
          `${this.circle.name(event.member)} ${listen ? 'listen' : event.kind} ${clock((listen ? nudges : invites).at)}`,
        ]
      })
    })
  }

  get balance() {
    return this.circle.state.hidden.balance ?? BALANCE_AT_FIRST
  }

  /** Somebody's share, to two places. */
  share(who: string): number {
    return round(shareRatio(this.balance, memberBalanceOf(this.balance, this.circle.id(who))))
  }

  get unevenness(): number {
    return round(unevenness(this.balance))
  }
}

const round = (number: number) => Math.round(number * 100) / 100

function clock(at: Instant | null): string {
  const seconds = Math.round(((at ?? T0) - T0) / SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
