import type { Template } from '@circlet/shared/formats/template'
import type { CreateSession } from '@circlet/shared/protocol/create'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import type { SessionEvent } from '@circlet/shared/session/model/events'
import type { Format, HandKind, TimerName } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { remainingMs } from '@circlet/shared/session/queries/time/timers'
import { project } from '@circlet/shared/session/views/project'
import type { Duration } from '@circlet/shared/time'
import type { QueuePolicy } from '../../../shared/src/session/model/parts/options.ts'
import { FIRST_WORDS } from '../english.ts'
import { LINKS, Recorded } from './recorded.ts'

export { LINKS, T0 } from './recorded.ts'

type Item = Format | (Partial<AgendaItem> & { readonly format: Format })

/** The default circle of a test: ada facilitates bo, cy and fay, live, in no phase. */
export interface Plan extends Omit<CreateSession, 'agenda'> {
  readonly phases?: readonly Item[]
  readonly facilitators?: readonly string[]
  readonly timekeepers?: readonly string[]
  readonly participants?: readonly string[]
  readonly from?: Template
  /** `lobby`: not started; `live`: started; `begun`: in the first phase. */
  readonly stage?: 'lobby' | 'live' | 'begun'
}

/** A circle whose people act in one word each; the facilitator is ada unless a test says otherwise. */
export class Circle extends Recorded {
  raises(who: string, kind: HandKind = 'speak') {
    return this.does(who, { type: 'raise-hand', kind })
  }

  /** Several hands, one second apart. */
  raise(...names: string[]) {
    for (const name of names) {
      this.after(1000)
      this.raises(name)
    }
  }

  lowers(who: string) {
    return this.does(who, { type: 'lower-hand' })
  }

  gives(to: string, kind?: 'turn' | 'reply', by = 'ada') {
    const more = kind === undefined ? {} : { kind }
    return this.does(by, { type: 'give-floor', member: this.id(to), after: this.turn, ...more })
  }

  calls(by = 'ada') {
    return this.does(by, { type: 'call-next', after: this.turn })
  }

  /** The speaker is done. */
  finishes() {
    return this.does(this.speaker ?? '', { type: 'finish-turn', turn: this.turn ?? '' })
  }

  /** The speaker passes. */
  passes(comeBack = false) {
    return this.does(this.speaker ?? '', { type: 'pass-turn', turn: this.turn, comeBack })
  }

  /** Undoes the last hand-over. */
  undoes(by = 'ada') {
    return this.does(by, { type: 'undo-turn', turn: this.shared.undo?.turn ?? '' })
  }

  /** The current or last speaker invites somebody. */
  invites(who: string) {
    const { turn = '', speaker = '' } = this.shared.floor ?? this.shared.last ?? {}
    return this.does(this.name(speaker), { type: 'invite-next', turn, member: this.id(who) })
  }

  /** Gives somebody the floor; they speak for so long and finish. */
  speaks(who: string, ms: Duration) {
    this.gives(who)
    this.after(ms)
    this.finishes()
  }

  passesAhead(who: string, comeBack = false) {
    return this.does(who, { type: 'pass-turn', turn: null, comeBack })
  }

  /** Prepares a round over these, in this order. */
  prepares(...names: string[]) {
    return this.does('ada', { type: 'start-round', order: this.ids(names) })
  }

  /** Prepares a round over these and calls the first. */
  rounds(...names: string[]) {
    this.prepares(...names)
    return this.calls()
  }

  goesAway(who: string) {
    return this.notes({ type: 'note-away', member: this.id(who) })
  }

  comesBack(who: string) {
    return this.notes({ type: 'note-here', member: this.id(who) })
  }

  leaves(who: string) {
    return this.does(who, { type: 'leave' })
  }

  removes(who: string) {
    return this.does('ada', { type: 'remove-member', member: this.id(who) })
  }

  sets(options: CreateSession['options']) {
    return this.does('ada', { type: 'set-options', options: options ?? {} })
  }

  policy(policy: QueuePolicy) {
    return this.does('ada', { type: 'set-queue', policy })
  }

  breathes() {
    return this.does('ada', { type: 'pause-session', reason: 'breath' })
  }

  resumes() {
    return this.does('ada', { type: 'resume-session' })
  }

  stops(timer: TimerName = 'turn') {
    return this.does('ada', { type: 'pause-timer', timer })
  }

  goesOn(timer: TimerName = 'turn') {
    return this.does('ada', { type: 'resume-timer', timer })
  }

  extends(timer: TimerName, seconds: number) {
    return this.does('ada', { type: 'extend-timer', timer, seconds, generation: this.generation(timer) })
  }

  next() {
    return this.does('ada', { type: 'next-phase', from: this.phase })
  }

  starts(phase: string) {
    return this.does('ada', { type: 'start-phase', phase, from: this.phase })
  }

  generation(timer: TimerName): number {
    const clock = this.shared.timers[timer]
    return clock.status === 'idle' ? 0 : clock.generation
  }

  view(who: string): View {
    const member = this.state.shared.members.find((each) => each.id === this.id(who))
    if (!member) return project(this.state, { memberId: null, role: 'display' })
    return project(this.state, { memberId: member.id, role: member.role })
  }

  get shared() {
    return this.state.shared
  }

  get turn(): string | null {
    return this.shared.floor?.turn ?? null
  }

  get speaker(): string | null {
    return this.shared.floor ? this.name(this.shared.floor.speaker) : null
  }

  /** Hands in speaking order: `bo`, or `bo:question` for another kind than the usual one. */
  get hands(): string[] {
    return this.shared.queue.hands.map(({ member, kind }) => this.name(member) + (kind === 'speak' ? '' : `:${kind}`))
  }

  /** The round as `bo:due cy:spoke`, in its order; null without one. */
  get round(): string | null {
    const { round } = this.shared
    return round?.order.map((id) => `${this.name(id)}:${round.state[id]}`).join(' ') ?? null
  }

  get phase(): string | null {
    return this.shared.agenda.current
  }

  left(timer: TimerName): Duration | null {
    return remainingMs(this.shared.timers[timer], this.now)
  }

  /** Every event of one type so far. */
  told<T extends SessionEvent['type']>(type: T): Extract<SessionEvent, { type: T }>[] {
    const all = this.records.flatMap((record) => record.events)
    return all.filter((event): event is Extract<SessionEvent, { type: T }> => event.type === type)
  }

  /** How turns ended: `bo 5000 finished`; what is no turn for any count in brackets. */
  get turns(): string[] {
    return this.told('turn-recorded').map(({ member, spokenMs, how, counts }) => {
      const text = `${this.name(member)} ${spokenMs} ${how}`
      return counts ? text : `(${text})`
    })
  }
}

const itemOf = (item: Item, place: number): AgendaItem =>
  typeof item === 'string'
    ? { title: `Part ${place + 1}`, format: item, minutes: 10 }
    : { title: `Part ${place + 1}`, minutes: 10, ...item }

/** A circle as planned. */
export function circle(plan: Plan = {}): Circle {
  const { phases, facilitators = ['ada'], timekeepers = [], participants = ['bo', 'cy', 'fay'], ...rest } = plan
  const { stage = phases ? 'begun' : 'live', from = null, ...body } = rest
  const made = new Circle()
  const agenda = phases && { agenda: phases.map(itemOf) }
  made.keep(
    createSession(
      { ...body, ...agenda },
      { sessionId: 's', links: LINKS, retentionHours: 24, words: FIRST_WORDS },
      from,
      made.context,
    ),
  )
  for (const name of facilitators) made.joins(name, 'facilitator')
  for (const name of timekeepers) made.joins(name, 'timekeeper')
  for (const name of participants) made.joins(name)
  if (stage !== 'lobby') made.does(facilitators[0] ?? '', { type: 'start-session' })
  if (stage === 'begun') made.does(facilitators[0] ?? '', { type: 'next-phase', from: null })
  return made
}
