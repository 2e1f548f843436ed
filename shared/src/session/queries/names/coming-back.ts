import { seenOf } from '../../../visible-text.ts'
import type { Member } from '../../model/shared-state.ts'
import { shortened } from './name-length.ts'

/** Whether a newcomer may be this member, who is away, on another device: they have the same name (MB11). */
export function isBack(newcomer: Member, member: Member): boolean {
  return newcomer.id !== member.id && member.presence === 'away' && isNumbered(newcomer.name, member.name)
}

/** Whether a name is another name plus a number. The server adds one for a second member of that name (MB11). */
function isNumbered(name: string, other: string): boolean {
  const [, stem, suffix] = /^(.*)( \d+)$/.exec(name) ?? []
  if (stem === undefined || suffix === undefined) return false
  return looks(stem) === looks(shortened(other, suffix.length))
}

const looks = (name: string) => seenOf(name).toLowerCase()
