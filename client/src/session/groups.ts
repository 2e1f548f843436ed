import type { GroupRole, GroupView, PersonId } from '@circlet/shared/group/view'
import type { CreateGroup, GroupCommand } from '@circlet/shared/protocol/group'
import type { Instant } from '@circlet/shared/time'
import { type Answer, type Created, call } from './http.ts'
import { randomId } from './random-id.ts'
import { storage } from './storage.ts'

/** A group that this browser knows: the seat it has there, and the link it came with. */
export interface KeptGroup {
  readonly id: string
  readonly name: string
  readonly seat: { readonly token: string; readonly person: PersonId } | null
  readonly link: { readonly role: GroupRole; readonly token: string } | null
  /** The session that was last entered from its page, until that is looked at again. */
  readonly session?: string | null
  /** Before one's first session. */
  readonly isNew?: boolean
  /** The surveys answered here: nobody else knows. */
  readonly answered?: readonly string[]
}

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

const NAME = 'groups'

/** The groups of this browser, in the order in which it came to them. */
export const keptGroups = (): readonly KeptGroup[] => storage.kept<readonly KeptGroup[]>(NAME) ?? []

/** What this browser knows of one group. */
export const keptGroup = (id: string): KeptGroup | null => keptGroups().find((group) => group.id === id) ?? null

/** The group from whose page a session was entered. */
export const groupOfSession = (session: string): KeptGroup | null =>
  keptGroups().find((group) => group.session === session) ?? null

/** Keeps what is new of a group; what was known besides stays. */
export function keepGroup(group: Pick<KeptGroup, 'id' | 'name'> & Partial<KeptGroup>): void {
  const known = keptGroup(group.id)
  const next: KeptGroup = { seat: null, link: null, ...known, ...group }
  storage.keep(
    NAME,
    known
      ? keptGroups().map((each) => (each === known || each.id === group.id ? next : each))
      : [...keptGroups(), next],
  )
}

/** Nothing of the group stays in this browser. */
export function forgetGroup(id: string): void {
  storage.keep(
    NAME,
    keptGroups().filter((group) => group.id !== id),
  )
  storage.forget(id)
}

/** Makes a group. */
export const createGroup = (group: CreateGroup) => call<CreatedGroup>('POST', '/api/groups', null, group)

/** A group as its member sees it; with one of its links only what it is. */
export const seeGroup = (id: string, token: string) =>
  call<{ readonly view: GroupView | GroupPreview; readonly now?: Instant }>('GET', `/api/groups/${id}`, token)

/** Takes a seat in a group; the same `attempt` leads to the same seat. */
export const joinGroup = (id: string, token: string, name: string, lens: string | null, attempt: string) =>
  call<{ readonly memberId: PersonId; readonly token: string }>('POST', `/api/groups/${id}/members`, token, {
    name,
    ...(lens !== null && { lens }),
    id: attempt,
  })

/** Asks something of a group. */
export const askGroup = (id: string, token: string, command: GroupCommand): Promise<Answer<unknown>> =>
  call('POST', `/api/groups/${id}/commands`, token, { id: randomId(), command })

/** Makes a session of a group. */
export const startGroupSession = (id: string, token: string, session: NewGroupSession) =>
  call<Created>('POST', `/api/groups/${id}/sessions`, token, session)

/** Removes everything of a group, for everyone. */
export const eraseGroup = (id: string, token: string) => call<null>('DELETE', `/api/groups/${id}`, token)

/** The address of a group's calendar, as a calendar program subscribes to it. */
export const calendarLink = (id: string, key: string) =>
  `${location.origin}/api/groups/${id}/calendar.ics?key=${encodeURIComponent(key)}`
