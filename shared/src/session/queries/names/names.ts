import { isBlank } from '../../../visible-text.ts'
import { caselessOf, skeletonOf } from './look-alikes.ts'
import { fitsAName, shortened } from './name-length.ts'

/** Controls, half characters, line breaks, zero-width spaces, and marks that change the text direction. */
const UNSEEMLY =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u
/** Blanks of every width, and characters that are drawn as a blank. */
const BLANKS = /[\p{Zs}\u2800\u3164\uffa0]+/gu
/** A role of this session or group after a name: `Fay (facilitator)`, `Fay – co-facilitator`, `Fay [keeper]`. */
const CLAIMS_A_ROLE = /.[^\p{L}\p{N}]+(?:co-?)?(?:facilitator|timekeeper)\P{L}*$|.\s*[([{<](?:you|host|keeper)\P{L}*$/u

/**
 * A name as screens show it: NFC, trimmed, single spaces, 1–40 visible characters, no role. Null for an invalid name
 * (MB1).
 */
export function visibleName(written: string): string | null {
  const trimmed = written.normalize('NFC').trim()
  const name = trimmed.replaceAll(BLANKS, ' ').trim()
  if (UNSEEMLY.test(trimmed) || isBlank(name) || claimsARole(name)) return null
  return fitsAName(name) ? name : null
}

/** The name, with ` 2`, ` 3`… appended while it looks like a taken name (MB1, GR3). */
export function distinctName(name: string, taken: readonly string[]): string {
  const looks = new Set(taken.flatMap(looksOf))
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` ${count}`
    const candidate = shortened(name, suffix.length) + suffix
    if (!looksOf(candidate).some((look) => looks.has(look))) return candidate
  }
}

// Compare both keys: capitals of one alphabet may look Latin where its small letters do not.
const looksOf = (name: string) => [caselessOf(name), skeletonOf(name)]

const claimsARole = (name: string) => looksOf(name).some((look) => CLAIMS_A_ROLE.test(look))
