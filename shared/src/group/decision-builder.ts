import { LIMITS } from '../limits.ts'
import type { Refusal } from '../session/model/decision.ts'
import type { BallotAsk, Counted } from '../session/model/parts/poll.ts'
import type { GroupEvent } from './events.ts'
import { evolveGroup } from './evolve.ts'
import { nextParts } from './rotation.ts'
import type { GroupState } from './state.ts'

/** The most entries of each kind per group. */
export const MOST = {
  objectives: 10,
  agendas: 30,
  actions: 300,
  topics: LIMITS.topics,
  surveys: 40,
  sessions: 500,
  words: 100,
}

/** The inputs of a decision besides the state. */
export interface GroupContext {
  readonly now: number
  /** A fresh random secret, in case the decision needs one. */
  readonly key: string
  readonly maxMembers: number
  /** The content of a ballot box, when the previous decision asked for it. */
  readonly counted?: Counted
}

export type GroupDecision =
  | {
      readonly ok: true
      readonly events: readonly GroupEvent[]
      readonly state: GroupState
      readonly ballot: BallotAsk | null
    }
  | Refusal

/** Collects the events of one group decision. It folds each event at once. */
export class GroupDecisionBuilder {
  readonly events: GroupEvent[] = []
  readonly context: GroupContext
  readonly now: number
  state: GroupState
  ballot: BallotAsk | null = null

  constructor(state: GroupState, context: GroupContext) {
    this.state = state
    this.context = context
    this.now = Math.max(context.now, state.hidden.lastAt)
  }

  get shared() {
    return this.state.shared
  }

  get decision(): GroupDecision {
    return { ok: true, events: this.events, state: this.state, ballot: this.ballot }
  }

  /** An id that this group has never used. */
  nextId(kind: string): string {
    return `${kind}${this.state.hidden.ids + 1}`
  }

  /** Adds one event. Returns null, so that a verdict can return it. */
  tell(event: GroupEvent): null {
    this.events.push(event)
    this.state = evolveGroup(this.state, event, this.now)
    return null
  }

  /** Updates who has each role next, if that has changed. */
  chooseNext(): void {
    const next = nextParts(this.state)
    const now = this.shared.next
    const same =
      next.starter === now.starter && next.facilitator === now.facilitator && next.timekeeper === now.timekeeper
    if (!same) this.tell({ type: 'next-chosen', ...next })
  }
}

type Given<Fields> = { readonly [Field in keyof Fields]?: Exclude<Fields[Field], undefined> }

/** The fields that are not undefined. */
export function without<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
}
