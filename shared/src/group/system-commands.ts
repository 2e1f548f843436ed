import type { TakenAction } from './events.ts'
import type { GroupRole, GroupSession, PersonId, Tally } from './view.ts'
/** The results of an ended session that its group imports. */
export interface SessionImport {
  readonly session: string
  readonly endedAt: number
  readonly came: readonly PersonId[]
  readonly starter: PersonId | null
  readonly facilitator: PersonId | null
  readonly timekeeper: PersonId | null
  readonly actions: readonly (TakenAction & { readonly isPrivate: boolean })[]
  readonly evenness: number | null
  readonly tally: Tally | null
}

/** What a group knows of a session from when it is made. */
export type PlannedSession = Pick<GroupSession, 'id' | 'title' | 'template' | 'startsAt'>

/** Commands that only the server issues. The wire schema does not accept them. */
export type GroupSystemCommand =
  | {
      readonly type: 'join'
      readonly name: string
      readonly lens: string | null
      readonly role: GroupRole
      readonly seat: string
      /** The same in every attempt of one person. */
      readonly join?: string
    }
  | { readonly type: 'plan-session'; readonly session: PlannedSession }
  | { readonly type: 'take-session'; readonly harvest: SessionImport }
  | { readonly type: 'close-survey'; readonly survey: string }
