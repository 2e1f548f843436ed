import { decideGroup } from '@circlet/shared/group/decide'
import type { GroupContext, GroupDecision } from '@circlet/shared/group/decision-builder'
import type { GroupEvent } from '@circlet/shared/group/events'
import { evolveGroup } from '@circlet/shared/group/evolve'
import { groupView } from '@circlet/shared/group/project'
import type { GroupState } from '@circlet/shared/group/state'
import { createGroup, decideGroupSystem } from '@circlet/shared/group/system'
import type { GroupSystemCommand, SessionImport } from '@circlet/shared/group/system-commands'
import type { GroupCommand } from '@circlet/shared/protocol/group'

/** A group in a test: its commands in order, and their events and state. */
export class TestGroup {
  now = Date.UTC(2026, 0, 5, 18)
  state: GroupState
  readonly events: GroupEvent[] = []
  readonly boxes = new Map<string, Map<string, string>>()
  last: GroupDecision

  constructor(members: readonly string[] = ['Ana', 'Ben', 'Cleo', 'Dee', 'Eli', 'Fay']) {
    const links = { keeper: 'hash of keeper', member: 'hash of member' }
    const created = createGroup({ name: 'Tuesday' }, { groupId: 'x'.repeat(22), links }, this.context)
    this.state = created.state
    this.last = this.take(created)
    for (const name of members) this.join(name)
  }

  get context(): GroupContext {
    return { now: this.now, key: 'a key', maxMembers: 60 }
  }

  join(name: string, join?: string): GroupDecision {
    const seat = `seat ${this.state.hidden.persons + 1}${join ? ` at ${this.now}` : ''}`
    return this.system({ type: 'join', name, lens: null, role: 'member', seat, ...(join !== undefined && { join }) })
  }

  system(command: GroupSystemCommand): GroupDecision {
    return this.decide((context) => decideGroupSystem(this.state, command, context))
  }

  /** Asks as a member, and does at the ballot boxes what the decision wants. */
  ask(by: string, command: GroupCommand): GroupDecision {
    return this.decide((context) => decideGroup(this.state, by, command, context))
  }

  private decide(ask: (context: GroupContext) => GroupDecision): GroupDecision {
    const decision = ask(this.context)
    if (!decision.ok || !decision.ballot) return this.take(decision)
    const { ballot } = decision
    const box = this.boxes.get(ballot.box) ?? new Map<string, string>()
    this.boxes.set(ballot.box, box)
    if (ballot.does === 'put') {
      box.set(ballot.voter, ballot.answer)
      return this.take(decision)
    }
    const counted = { box: ballot.box, answers: [...box.values()] }
    return this.take(ask({ ...this.context, counted }))
  }

  /** Plans a session, holds it and takes its results. */
  hold(id: string, harvest: Partial<SessionImport> = {}, template: string | null = null): GroupDecision {
    this.system({ type: 'plan-session', session: { id, title: id, template, startsAt: null } })
    return this.harvest(id, harvest)
  }

  harvest(id: string, harvest: Partial<SessionImport> = {}): GroupDecision {
    const came = this.state.shared.members.map((member) => member.id)
    const nothing = { actions: [], evenness: null, tally: null }
    const parts = this.state.shared.next
    const taken = { session: id, endedAt: this.now, came, ...parts, ...nothing, ...harvest }
    return this.system({ type: 'take-session', harvest: taken })
  }

  see(member: string) {
    return groupView(this.state, member)
  }

  private take(decision: GroupDecision): GroupDecision {
    this.last = decision
    if (!decision.ok) return decision
    for (const event of decision.events) this.state = evolveGroup(this.state ?? decision.state, event, this.now)
    if (decision.events[0]?.type === 'group-created') this.state = decision.state
    this.events.push(...decision.events)
    this.now += 60_000
    return decision
  }
}
