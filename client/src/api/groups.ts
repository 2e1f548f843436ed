import type { GroupRole, GroupView, PersonId } from '@circlet/shared/group/view'
import type { CreateGroup, GroupCommand } from '@circlet/shared/protocol/group'
import type { Instant } from '@circlet/shared/time'
import { type Answer, type Created, call } from './http.ts'
import { randomId } from './random-id.ts'

export interface CreatedGroup {
  readonly groupId: string
  readonly links: Readonly<Record<GroupRole, string>>
  readonly tokens: Readonly<Record<GroupRole, string>>
}

/** What a link shows of a group before one has a seat there. */
export interface GroupPreview {
  readonly groupId: string
  readonly name: string
  readonly purpose: string | null
  readonly norms: readonly string[]
  readonly link: GroupRole
  readonly you: null
}

export interface NewGroupSession {
  readonly title?: string
  readonly template?: string
  readonly savedAgenda?: string
  readonly startsAt?: Instant
  readonly timeZone?: string
}

/** Makes a group. */
export const createGroup = (group: CreateGroup) => call<CreatedGroup>('POST', '/api/groups', null, group)

/** A group as its member sees it; with one of its links only what it is. */
export const getGroup = (id: string, token: string) =>
  call<{ readonly view: GroupView | GroupPreview; readonly now?: Instant }>('GET', `/api/groups/${id}`, token)

/** Takes a seat in a group; the same `attempt` leads to the same seat. */
export const joinGroup = (id: string, token: string, name: string, lens: string | null, attempt: string) =>
  call<{ readonly memberId: PersonId; readonly token: string }>('POST', `/api/groups/${id}/members`, token, {
    name,
    ...(lens !== null && { lens }),
    id: attempt,
  })

/** Asks something of a group. */
export const sendGroupCommand = (id: string, token: string, command: GroupCommand): Promise<Answer<unknown>> =>
  call('POST', `/api/groups/${id}/commands`, token, { id: randomId(), command })

/** Makes a session of a group; the same `attempt` leads to the same session. */
export const startGroupSession = (id: string, token: string, session: NewGroupSession, attempt: string) =>
  call<Created>('POST', `/api/groups/${id}/sessions`, token, { ...session, id: attempt })

/** Removes everything of a group, for everyone. */
export const eraseGroup = (id: string, token: string) => call<null>('DELETE', `/api/groups/${id}`, token)

/** The address of a group's calendar, as a calendar program subscribes to it. */
export const calendarLink = (id: string, key: string) =>
  `${location.origin}/api/groups/${id}/calendar.ics?key=${encodeURIComponent(key)}`
