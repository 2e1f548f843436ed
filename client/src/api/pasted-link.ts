import { decoded, pathTo } from './link.ts'

/** A place with a whole token, anywhere in a text; some mail protection writes `*` for `#`. No query holds a second place. */
const WHOLE = /\/([sg])\/([\w-]+)\/?(?:\?(?:(?!\/[sg]\/)[^\s#*])*)?[#*]([\w-]{43})(?![a-z\d])/i
const PLACE = /\/[sg]\/[\w-]+/
/** A line break inside a link, with what mail programs put around it: `=` before, marks of a quotation behind. */
const LINE_BREAK = /=?[ \t]{0,9}\r?\n[>\s]*/g
const BREAK_IN_TOKEN = new RegExp(`(#[\\w-]{0,42})${LINE_BREAK.source}`, 'g')
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/gu
/** The address inside one of urldefense's second version, which writes `-` for `%` and `_` for `/`. */
const URLDEFENSE = /\burl\?u=(https?-3A_[^&\s]+)/i
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(num|sol|amp));/gi
const NAMED: Readonly<Record<string, string>> = { num: '#', sol: '/', amp: '&' }

/** The place and token of a link, anywhere in a text that somebody pasted, or what is wrong with it. */
export function readPastedLink(text: string): { readonly path: string } | 'no-link' | 'part-missing' {
  const readings = [...new Set([text, text.normalize('NFKC').replaceAll(SHAPELESS, '')])].flatMap(readingsOf)
  for (const reading of readings) {
    const [, letter, id, token] = WHOLE.exec(reading) ?? []
    if (id !== undefined) return { path: `${pathTo({ at: letter === 'g' ? 'group' : 'session', id })}#${token}` }
  }
  return readings.some((reading) => PLACE.test(reading)) ? 'part-missing' : 'no-link'
}

/** The text as it may have been meant, the likeliest first. */
function readingsOf(text: string): readonly string[] {
  const inside = URLDEFENSE.exec(text)?.[1]
  const joined = [text.replaceAll(BREAK_IN_TOKEN, '$1'), text.replaceAll(LINE_BREAK, '')]
  const plain = [text, ...joined, ...(inside === undefined ? [] : [undefended(inside)])]
  return plain.map((reading) => decoded(reading.replaceAll(ENTITY, character)))
}

const undefended = (address: string) => address.replaceAll('_', '/').replaceAll(/-([\da-f]{2})/gi, '%$1')

function character(_: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ?? (hex && `0x${hex}`)
  if (code === undefined) return NAMED[name?.toLowerCase() ?? ''] ?? ''
  return Number(code) < 0x80 ? String.fromCharCode(Number(code)) : ' '
}
