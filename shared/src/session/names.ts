import { LIMITS } from '../limits.ts'
import type { Member } from './view.ts'

const MOST = LIMITS.name
/** Controls, half characters, line breaks, blanks without width, and marks that turn the direction of what follows. */
const UNSEEMLY =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u
/** Something an eye can see: not only spaces, joiners and fillers. */
const SEEN = /[^\p{Z}\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u

/** A name as it is shown: NFC, trimmed, 1–40 visible characters; null when it cannot be one (MB1). */
export function visibleName(written: string): string | null {
  const name = written.normalize('NFC').trim()
  if (UNSEEMLY.test(name) || !SEEN.test(name)) return null
  return [...name].length <= MOST ? name : null
}

/** The name, with ` 2`, ` 3`… behind it while somebody who has not left has it, whatever its case (MB1). */
export function distinctName(name: string, members: readonly Member[]): string {
  const taken = new Set(members.filter((member) => member.presence !== 'left').map((member) => looks(member.name)))
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` ${count}`
    const candidate =
      [...name]
        .slice(0, MOST - suffix.length)
        .join('')
        .trimEnd() + suffix
    if (!taken.has(looks(candidate))) return candidate
  }
}

/** Whether somebody may well be this member, who is away, on another device: they came later, with the same name (MB11). */
export function isBack(newcomer: Member, member: Member): boolean {
  return newcomer.id !== member.id && member.presence === 'away' && isNumbered(newcomer.name, member.name)
}

/** Whether a name is another's with a number behind it, as somebody has who joined with that name too (MB11). */
function isNumbered(name: string, other: string): boolean {
  const [, stem, suffix] = /^(.*)( \d+)$/.exec(name) ?? []
  if (stem === undefined || suffix === undefined) return false
  return (
    looks(stem) ===
    looks(
      [...other]
        .slice(0, MOST - suffix.length)
        .join('')
        .trimEnd(),
    )
  )
}

/** What two names that nobody can tell apart have in common: joiners, which some scripts and faces need, show nothing. */
const looks = (name: string) => name.toLowerCase().replaceAll(/\p{Cf}/gu, '')
