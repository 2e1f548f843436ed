/** An address in a text, and its index. */
export interface Address {
  readonly at: number
  readonly address: string
}

/**
 * `https://…`, `http://…`, and `name@place.example`, without characters that would end a Markdown autolink or a table
 * cell.
 */
const PAGE = String.raw`https?:\/\/[^\s\p{Cc}<>"\x60\\|]+`
const MAIL = String.raw`(?<![\p{L}\p{N}.!#$%&'*+\/=?^_{}~-])[a-z\d_][a-z\d._+%-]*@(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z]{2,63}(?![\p{L}\p{N}_-])`
const ADDRESS = new RegExp(`${PAGE}|${MAIL}`, 'giu')
/** Punctuation that a sentence puts after an address. */
const BEHIND = /[.,;:!?'’”»*_~]+$/u

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** The web and mail addresses in a text, in order, without the punctuation around them. */
export function addressesIn(text: string): readonly Address[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found }) => {
    const address = withoutEnd(found)
    return /^https?:\/\/$/i.test(address) ? [] : { at: index, address }
  })
}

/** A closing bracket belongs to an address only if the address contains its opening bracket. */
function withoutEnd(found: string): string {
  const address = found.replace(BEHIND, '')
  const last = address.at(-1) ?? ''
  const opening = OPENING[last]
  const isOwn = opening === undefined || address.split(last).length <= address.split(opening).length
  return isOwn ? address : withoutEnd(address.slice(0, -1))
}
