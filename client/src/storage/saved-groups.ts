import type { GroupRole, PersonId } from '@circlet/shared/group/view'
import { storage } from './storage.ts'
/** A group that this browser knows: the seat it has there, and the link it came with. */
export interface SavedGroup {
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

const NAME = 'groups'

/** The groups of this browser, in the order in which it came to them. */
export const savedGroups = (): readonly SavedGroup[] => storage.kept<readonly SavedGroup[]>(NAME) ?? []

/** What this browser knows of one group. */
export const savedGroup = (id: string): SavedGroup | null => savedGroups().find((group) => group.id === id) ?? null

/** The group from whose page a session was entered. */
export const groupOfSession = (session: string): SavedGroup | null =>
  savedGroups().find((group) => group.session === session) ?? null

/** Keeps what is new of a group; what was known besides stays. */
export function saveGroup(group: Pick<SavedGroup, 'id' | 'name'> & Partial<SavedGroup>): void {
  const known = savedGroup(group.id)
  const next: SavedGroup = { seat: null, link: null, ...known, ...group }
  storage.keep(
    NAME,
    known
      ? savedGroups().map((each) => (each === known || each.id === group.id ? next : each))
      : [...savedGroups(), next],
  )
}

/** Nothing of the group stays in this browser. */
export function forgetGroup(id: string): void {
  storage.keep(
    NAME,
    savedGroups().filter((group) => group.id !== id),
  )
  storage.forget(id)
}
