import type { MemberId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import type { Asked } from '../../../protocol/commands.ts'
import { MINUTE } from '../../../time.ts'
import { type Refusal, refuse, type Verdict } from '../../model/decision.ts'
import type { Member, Preferences } from '../../model/shared-state.ts'
import type { SystemCommand } from '../../model/system-commands.ts'
import { memberOfPerson } from '../../queries/group-link.ts'
import { facilitators, memberOf, namesTaken } from '../../queries/members.ts'
import { distinctName, visibleName } from '../../queries/names/names.ts'
import { noteAccepted } from '../agreements.ts'
import { joinGroup, joinLoneOne, leaveGroup } from '../breakouts.ts'
import type { Course } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { settleAfter } from '../queue/queue.ts'
import { joinRound, listenInRound } from '../rounds.ts'

type Join = Extract<SystemCommand, { type: 'join' }>

/** How long the same join id leads to the same seat (PROTOCOL). */
const JOIN_AGAIN = 10 * MINUTE
/** Seats ever given, for each that may be taken at once. */
const SEATS_PER_MEMBER = 4

/** Seats somebody; the same join id within 10 min gives the same seat a new token. */
export function join(course: Course, command: Join): Verdict {
  const { shared, hidden } = course
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const own = command.person === undefined ? null : memberOfPerson(course.hidden, command.person)
  if (own !== null) {
    course.tell({ type: 'seat-issued', member: own, seat: command.seat })
    return null
  }
  const known = command.joinId === undefined ? undefined : hidden.joins[command.joinId]
  const member = known && course.now - known.at <= JOIN_AGAIN && !hidden.gone[known.member] ? known.member : null
  if (known && member !== null) {
    if (known.link !== command.role || known.name !== name) return refuse('invalid-command', 'id')
    course.tell({ type: 'seat-issued', member, seat: command.seat })
    return null
  }
  if (command.normsVersion !== undefined && command.normsVersion !== shared.norms.version)
    return refuse('norms-changed')
  const full = noSeatLeft(course, command.maxMembers)
  if (full) return full
  seat(course, command, name)
  return null
}

/** A refusal when there is no seat for one more. */
export function noSeatLeft({ shared }: Course, maxMembers: number): Refusal | null {
  const present = shared.members.filter((other) => other.presence !== 'left')
  const full = present.length >= maxMembers || shared.members.length >= maxMembers * SEATS_PER_MEMBER
  return full ? refuse('too-many') : null
}

/** The id of the next to have a seat. */
export const nextMember = ({ shared }: Course): MemberId => idOf('member', shared.members.length + 1)

function seat(course: Course, command: Join, name: string): void {
  const member = nextMember(course)
  course.tell({
    type: 'member-joined',
    member,
    name: distinctName(name, namesTaken(course.shared.members)),
    role: command.role,
    ...(command.pronouns ? { pronouns: command.pronouns } : {}),
    ...(command.lens ? { lens: command.lens } : {}),
    ...(command.listening ? { listening: true } : {}),
  })
  noteAccepted(course, member)
  if (command.firstTime) course.tell({ type: 'first-time-said', member })
  const join = command.joinId === undefined ? {} : { join: { id: command.joinId, link: command.role, name } }
  const person = command.person === undefined ? {} : { person: command.person }
  course.tell({ type: 'seat-issued', member, seat: command.seat, ...join, ...person })
  if (!command.listening) takePart(course, member)
}

/** Somebody's first connection after having been away; the first while live counts as joining late (MB10). */
export function noteHere(course: Course, id: MemberId): Verdict {
  const member = memberOf(course.shared, id)
  if (member?.presence !== 'away') return null
  course.tell({ type: 'presence-changed', member: id, presence: 'here' })
  joinedLate(course, member)
  return null
}

/** Takes somebody into what is going on who is of today only from now on (MB10, RR6). */
export function joinedLate(course: Course, before: Member): void {
  const ofToday = memberOf(course.shared, before.id)?.today
  if (ofToday && !before.today && !before.listening) takePart(course, before.id)
}

/** No connection anywhere, and the grace is over. */
export function noteAway(course: Course, id: MemberId): Verdict {
  if (memberOf(course.shared, id)?.presence !== 'here') return null
  course.tell({ type: 'presence-changed', member: id, presence: 'away' })
  return null
}

/** `leave`, and `remove-member` by a facilitator: hand and place in the round go at once (MB4). */
export function departs(course: Course, id: MemberId, how: 'left' | 'removed'): Verdict {
  const member = memberOf(course.shared, id)
  if (!member) return refuse('unknown-member')
  if (member.presence === 'left') return null
  const hands = course.shared.queue.hands.length
  const company = course.shared.breakout?.groups.find((group) => group.includes(id)) ?? []
  course.tell({ type: 'seat-revoked', member: id, how })
  if (course.shared.floor?.speaker === id) endTurn(course, 'left')
  course.tell({ type: 'member-left', member: id })
  settleAfter(course, hands)
  joinLoneOne(course, company)
  return null
}

/** `rename`. */
export function rename(course: Course, by: Member, command: Asked<'rename'>): Verdict {
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const others = course.shared.members.filter((member) => member.id !== by.id)
  const free = distinctName(name, namesTaken(others))
  if (free !== by.name) course.tell({ type: 'member-renamed', member: by.id, name: free })
  return null
}

/** `set-role`; the last facilitator's own role is changed by handing over alone (MB8). */
export function setRole(course: Course, command: Asked<'set-role'>): Verdict {
  const member = memberOf(course.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (member.role === command.role) return null
  const last = member.role === 'facilitator' && facilitators(course.shared).length === 1
  if (last || !hasScreen(course, member)) return refuse('not-allowed')
  course.tell({ type: 'role-set', member: member.id, role: command.role })
  return null
}

/** `hand-over`: they are facilitator from now on, and whoever was takes part as everyone does (MB8). */
export function handOver(course: Course, by: Member, command: Asked<'hand-over'>): Verdict {
  const member = memberOf(course.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!hasScreen(course, member)) return refuse('not-allowed')
  if (member.id === by.id) return null
  if (member.role !== 'facilitator') course.tell({ type: 'role-set', member: member.id, role: 'facilitator' })
  course.tell({ type: 'role-set', member: by.id, role: 'participant' })
  return null
}

/** Whoever has only a kept place can hold no role: there is no screen for it (MB20). */
const hasScreen = ({ hidden }: Course, { id }: Member) => Object.values(hidden.seats).includes(id)

/** `set-preferences`: listening is for everyone to see, the rest is one's own (MB9). */
export function setPreferences(course: Course, by: Member, command: Asked<'set-preferences'>): Verdict {
  const { listening, ...wanted } = command.preferences
  const now = { measured: true, ...course.state.own[by.id]?.preferences }
  const changes: Partial<Pick<Preferences, keyof typeof wanted>> = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== undefined && value !== now[name as keyof Preferences]),
  )
  if (Object.keys(changes).length > 0) course.tell({ type: 'preferences-set', member: by.id, preferences: changes })
  if (changes.pace !== undefined) course.tell({ type: 'pace-set', member: by.id, pace: changes.pace })
  if (listening === undefined || listening === by.listening) return null
  course.tell({ type: 'listening-set', member: by.id, on: listening })
  if (listening) {
    listenInRound(course, by.id)
    leaveGroup(course, by.id)
  } else if (by.today) takePart(course, by.id)
  return null
}

/** Who comes late, or takes part after all, is in what is going on. */
export function takePart(course: Course, member: MemberId): void {
  joinRound(course, member)
  joinGroup(course, member)
}
