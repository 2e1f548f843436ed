import type { MemberId } from '@circlet/shared/ids'

/** Every connection of a session. */
export function everyoneIn(session: string): string {
  return session
}

/** Every connection of one member, whatever the number of tabs. */
export function memberIn(session: string, member: MemberId): string {
  return `${session}/${member}`
}
