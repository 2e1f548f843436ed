import type { GroupRole, PersonId } from '@circlet/shared/group/view'
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

export const NAME = 'groups'

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
