import type { MemberId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { MINUTE } from '../../../time.ts'
import { type Refusal, refuse, type Verdict } from '../../model/decision.ts'
import type { Member, Preferences } from '../../model/shared-state.ts'
import type { SystemCommand } from '../../model/system-commands.ts'
import { memberOfPerson } from '../../queries/group-link.ts'
import { facilitators, memberOf, namesTaken } from '../../queries/members.ts'
import { distinctName, visibleName } from '../../queries/names/names.ts'
import { noteAccepted } from '../agreements.ts'
import { joinGroup, joinLoneOne, leaveGroup } from '../breakouts.ts'
import { ANYONE, type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { settleAfter } from '../queue/queue.ts'
import { joinRound, listenInRound } from '../rounds.ts'
import type { SystemCommandRules } from '../system-command-rule.ts'

export const memberCommands = {
  leave: { who: ANYONE, when: 'always', decide: (builder, _, by) => departs(builder, by.id, 'left') },
  rename: { who: ANYONE, when: 'always', decide: rename },
  'set-preferences': { who: ANYONE, when: 'always', decide: setPreferences },
  'set-role': { who: FACILITATOR, when: 'always', decide: setRole },
  'remove-member': {
    who: FACILITATOR,
    when: 'always',
    decide: (builder, command) => departs(builder, command.member, 'removed'),
  },
  'hand-over': { who: FACILITATOR, when: 'always', decide: handOver },
} satisfies Partial<CommandRules>

export const memberSystemCommands = {
  join: {
    decide: (builder, command) =>
      builder.shared.status === 'ended' ? refuse('session-ended') : join(builder, command),
  },
  // Connections come and go after the end too.
  'note-here': { decide: (builder, { member }) => noteHere(builder, member) },
  'note-away': { decide: (builder, { member }) => noteAway(builder, member) },
} satisfies Partial<SystemCommandRules>

type Join = Extract<SystemCommand, { type: 'join' }>

/** How long a repeated join id leads to the same seat (PROTOCOL). */
const JOIN_AGAIN = 10 * MINUTE
/** The most seats ever issued, per allowed member. */
const SEATS_PER_MEMBER = 4

/** `join`: gives a member a seat. The same join id within 10 min gives the same seat a new token. */
function join(builder: DecisionBuilder, command: Join): Verdict {
  const { shared, hidden } = builder
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const own = command.person === undefined ? null : memberOfPerson(builder.hidden, command.person)
  if (own !== null) {
    builder.tell({ type: 'seat-issued', member: own, seat: command.seat })
    return null
  }
  const known = command.joinId === undefined ? undefined : hidden.joins[command.joinId]
  const member = known && builder.now - known.at <= JOIN_AGAIN && !hidden.gone[known.member] ? known.member : null
  if (known && member !== null) {
    if (known.link !== command.role || known.name !== name) return refuse('invalid-command', 'id')
    builder.tell({ type: 'seat-issued', member, seat: command.seat })
    return null
  }
  if (command.normsVersion !== undefined && command.normsVersion !== shared.norms.version)
    return refuse('norms-changed')
  const full = noSeatLeft(builder, command.maxMembers)
  if (full) return full
  seat(builder, command, name)
  return null
}

/** A refusal when no seat is left. */
export function noSeatLeft({ shared }: DecisionBuilder, maxMembers: number): Refusal | null {
  const present = shared.members.filter((other) => other.presence !== 'left')
  const full = present.length >= maxMembers || shared.members.length >= maxMembers * SEATS_PER_MEMBER
  return full ? refuse('too-many') : null
}

/** The id of the next new member. */
export const nextMember = ({ shared }: DecisionBuilder): MemberId => idOf('member', shared.members.length + 1)

function seat(builder: DecisionBuilder, command: Join, name: string): void {
  const member = nextMember(builder)
  builder.tell({
    type: 'member-joined',
    member,
    name: distinctName(name, namesTaken(builder.shared.members)),
    role: command.role,
    ...(command.pronouns ? { pronouns: command.pronouns } : {}),
    ...(command.lens ? { lens: command.lens } : {}),
    ...(command.listening ? { listening: true } : {}),
  })
  noteAccepted(builder, member)
  if (command.firstTime) builder.tell({ type: 'first-time-said', member })
  const join = command.joinId === undefined ? {} : { join: { id: command.joinId, link: command.role, name } }
  const person = command.person === undefined ? {} : { person: command.person }
  builder.tell({ type: 'seat-issued', member, seat: command.seat, ...join, ...person })
  if (!command.listening) takePart(builder, member)
}

/** `note-here`: the first connection after being away. The first one while live counts as joining late (MB10). */
function noteHere(builder: DecisionBuilder, id: MemberId): Verdict {
  const member = memberOf(builder.shared, id)
  if (member?.presence !== 'away') return null
  builder.tell({ type: 'presence-changed', member: id, presence: 'here' })
  joinedLate(builder, member)
  return null
}

/** Adds a member who has just become of today to the running round and breakout (MB10, RR6). */
export function joinedLate(builder: DecisionBuilder, before: Member): void {
  const ofToday = memberOf(builder.shared, before.id)?.today
  if (ofToday && !before.today && !before.listening) takePart(builder, before.id)
}

/** `note-away`: the member has no connection on any node, and the grace period is over. */
function noteAway(builder: DecisionBuilder, id: MemberId): Verdict {
  if (memberOf(builder.shared, id)?.presence !== 'here') return null
  builder.tell({ type: 'presence-changed', member: id, presence: 'away' })
  return null
}

/** `leave`, and `remove-member` by a facilitator: removes the hand and the place in the round at once (MB4). */
export function departs(builder: DecisionBuilder, id: MemberId, how: 'left' | 'removed'): Verdict {
  const member = memberOf(builder.shared, id)
  if (!member) return refuse('unknown-member')
  if (member.presence === 'left') return null
  const hands = builder.shared.queue.hands.length
  const company = builder.shared.breakout?.groups.find((group) => group.includes(id)) ?? []
  builder.tell({ type: 'seat-revoked', member: id, how })
  if (builder.shared.floor?.speaker === id) endTurn(builder, 'left')
  builder.tell({ type: 'member-left', member: id })
  settleAfter(builder, hands)
  joinLoneOne(builder, company)
  return null
}

/** `rename`: changes the member's own name. */
function rename(builder: DecisionBuilder, command: CommandOf<'rename'>, by: Member): Verdict {
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const others = builder.shared.members.filter((member) => member.id !== by.id)
  const free = distinctName(name, namesTaken(others))
  if (free !== by.name) builder.tell({ type: 'member-renamed', member: by.id, name: free })
  return null
}

/** `set-role`: the last facilitator's role changes only by `hand-over` (MB8). */
function setRole(builder: DecisionBuilder, command: CommandOf<'set-role'>): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (member.role === command.role) return null
  const last = member.role === 'facilitator' && facilitators(builder.shared).length === 1
  if (last || !hasScreen(builder, member)) return refuse('not-allowed')
  builder.tell({ type: 'role-set', member: member.id, role: command.role })
  return null
}

/** `hand-over`: makes the other member a facilitator, and the sender a participant (MB8). */
function handOver(builder: DecisionBuilder, command: CommandOf<'hand-over'>, by: Member): Verdict {
  const member = memberOf(builder.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!hasScreen(builder, member)) return refuse('not-allowed')
  if (member.id === by.id) return null
  if (member.role !== 'facilitator') builder.tell({ type: 'role-set', member: member.id, role: 'facilitator' })
  builder.tell({ type: 'role-set', member: by.id, role: 'participant' })
  return null
}

/** Whether a member has a seat token. A member without one has no screen, so they cannot hold a role (MB20). */
const hasScreen = ({ hidden }: DecisionBuilder, { id }: Member) => Object.values(hidden.seats).includes(id)

/** `set-preferences`: everyone sees `listening`; the other preferences are private (MB9). */
function setPreferences(builder: DecisionBuilder, command: CommandOf<'set-preferences'>, by: Member): Verdict {
  const { listening, ...wanted } = command.preferences
  const now = { measured: true, ...builder.state.own[by.id]?.preferences }
  const changes: Partial<Pick<Preferences, keyof typeof wanted>> = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== undefined && value !== now[name as keyof Preferences]),
  )
  if (Object.keys(changes).length > 0) builder.tell({ type: 'preferences-set', member: by.id, preferences: changes })
  if (changes.pace !== undefined) builder.tell({ type: 'pace-set', member: by.id, pace: changes.pace })
  if (listening === undefined || listening === by.listening) return null
  builder.tell({ type: 'listening-set', member: by.id, on: listening })
  if (listening) {
    listenInRound(builder, by.id)
    leaveGroup(builder, by.id)
  } else if (by.today) takePart(builder, by.id)
  return null
}

/** Adds a member who joins late, or no longer only listens, to the running round and breakout. */
export function takePart(builder: DecisionBuilder, member: MemberId): void {
  joinRound(builder, member)
  joinGroup(builder, member)
}
