import type { SessionEvent } from './events.ts'
import type { MemberId, OwnSlice } from './view.ts'

/** What a member starts with. */
export const OWN_AT_FIRST: OwnSlice = { preferences: { prompts: true, listening: false, pace: 1 }, prompts: [] }

/** Folds one event into what one member alone sees of themselves: from shared events and their own. */
export function evolveOwn(own: OwnSlice, event: SessionEvent, member: MemberId): OwnSlice {
  if (!('member' in event) || event.member !== member) return own
  switch (event.type) {
    case 'member-joined':
      return withPreferences(OWN_AT_FIRST, { listening: event.listening ?? false })
    case 'listening-set':
      return withPreferences(own, { listening: event.on })
    case 'preferences-set':
      return withPreferences(own, event.preferences)
    default:
      return own
  }
}

const withPreferences = (own: OwnSlice, changes: Partial<OwnSlice['preferences']>): OwnSlice => ({
  ...own,
  preferences: { ...own.preferences, ...changes },
})
