import type { Counts } from './survey.ts'
import type {
  Action,
  ActionStatus,
  GroupRole,
  GroupSession,
  GroupWords,
  Next,
  Objective,
  PersonId,
  SavedAgenda,
  Tally,
} from './view.ts'

/** An action at the moment it is taken. Its time is the record's time. */
export type TakenAction = Pick<Action, 'id' | 'owner' | 'text' | 'step' | 'due' | 'help' | 'confidence'>

/** What the owner reports about an action. A changed action may have new words. */
export interface Report {
  readonly action: string
  readonly status: ActionStatus
  readonly hindered: string | null
  readonly text?: string
}

/** Events that every member of the group sees. */
export type GroupSharedEvent =
  | { readonly type: 'group-created'; readonly groupId: string; readonly words: GroupWords }
  | { readonly type: 'group-edited'; readonly changes: Partial<GroupWords> }
  | { readonly type: 'calendar-key-set'; readonly key: string }
  | {
      readonly type: 'person-joined'
      readonly person: PersonId
      readonly name: string
      readonly role: GroupRole
      readonly lens: string | null
    }
  | {
      readonly type: 'person-edited'
      readonly person: PersonId
      readonly changes: { readonly name?: string; readonly lens?: string | null; readonly role?: GroupRole }
    }
  /** Their shared actions are removed too. */
  | { readonly type: 'person-left'; readonly person: PersonId }
  | {
      readonly type: 'objective-added'
      readonly objective: string
      readonly text: string
      readonly measure: string | null
    }
  | {
      readonly type: 'objective-revisited'
      readonly objective: string
      readonly changes: Partial<Pick<Objective, 'text' | 'measure' | 'decided'>>
    }
  | { readonly type: 'action-taken'; readonly action: TakenAction }
  | ({ readonly type: 'action-reported' } & Report)
  | { readonly type: 'agenda-saved'; readonly agenda: SavedAgenda }
  | { readonly type: 'agenda-removed'; readonly agenda: string }
  | {
      readonly type: 'session-planned'
      readonly session: Pick<GroupSession, 'id' | 'title' | 'template' | 'startsAt'>
    }
  | {
      readonly type: 'session-taken'
      readonly session: string
      readonly endedAt: number
      readonly came: number
      readonly of: number
      readonly evenness: number | null
    }
  | { readonly type: 'tally-taken'; readonly session: string; readonly tally: Tally }
  | { readonly type: 'topic-added'; readonly topic: string; readonly text: string }
  | { readonly type: 'topic-removed'; readonly topic: string }
  | { readonly type: 'survey-opened'; readonly survey: string }
  | ({ readonly type: 'survey-closed'; readonly survey: string } & Counts)
  | ({ readonly type: 'next-chosen' } & Next)

/** Events that only one member sees. */
export type GroupOwnEvent = { readonly person: PersonId } & (
  | { readonly type: 'private-action-taken'; readonly action: TakenAction }
  | ({ readonly type: 'private-action-reported' } & Report)
  | { readonly type: 'word-given'; readonly from: PersonId; readonly to: readonly PersonId[]; readonly text: string }
)

/** Events that never leave the server. */
export type GroupHiddenEvent =
  | { readonly type: 'links-issued'; readonly links: Readonly<Record<GroupRole, string>> }
  /** The person's earlier seat is no longer valid. `join` recognises a repeated request. */
  | { readonly type: 'seat-issued'; readonly person: PersonId; readonly seat: string; readonly join?: string }
  /** Who attended, and who had which role. The rotation uses it. */
  | {
      readonly type: 'parts-noted'
      readonly session: string
      readonly came: readonly PersonId[]
      readonly starter: PersonId | null
      readonly facilitator: PersonId | null
      readonly timekeeper: PersonId | null
    }

export type GroupEvent = GroupSharedEvent | GroupOwnEvent | GroupHiddenEvent

interface TypesByAudience {
  readonly shared: GroupSharedEvent['type']
  readonly own: GroupOwnEvent['type']
  readonly hidden: GroupHiddenEvent['type']
}

type Audience = keyof TypesByAudience

/** The audience of a type of event follows from the union that declares it. */
type AudienceOf<Type extends GroupEvent['type']> = {
  [Each in Audience]: Type extends TypesByAudience[Each] ? Each : never
}[Audience]

/** A private event that is marked `shared` does not compile. */
const AUDIENCES: { readonly [Type in GroupEvent['type']]: AudienceOf<Type> } = {
  'group-created': 'shared',
  'group-edited': 'shared',
  'calendar-key-set': 'shared',
  'person-joined': 'shared',
  'person-edited': 'shared',
  'person-left': 'shared',
  'objective-added': 'shared',
  'objective-revisited': 'shared',
  'action-taken': 'shared',
  'action-reported': 'shared',
  'agenda-saved': 'shared',
  'agenda-removed': 'shared',
  'session-planned': 'shared',
  'session-taken': 'shared',
  'tally-taken': 'shared',
  'topic-added': 'shared',
  'topic-removed': 'shared',
  'survey-opened': 'shared',
  'survey-closed': 'shared',
  'next-chosen': 'shared',
  'private-action-taken': 'own',
  'private-action-reported': 'own',
  'word-given': 'own',
  'links-issued': 'hidden',
  'seat-issued': 'hidden',
  'parts-noted': 'hidden',
}

/** Who may see an event. Null for an event that this build does not know. */
export function groupAudience(event: { readonly type: string }): Audience | null {
  return Object.hasOwn(AUDIENCES, event.type) ? AUDIENCES[event.type as GroupEvent['type']] : null
}
