import { type Plugin, parseAst } from 'vite'
import { type PseudoLocale, pseudo } from '../shared/src/text/pseudo.ts'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** From where to where, and what is there instead. */
type Edit = readonly [number, number, string]

/** Strings in these places are names for the program, never words for people. */
const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  Property: ['key'],
  MemberExpression: ['property'],
  ImportDeclaration: ['source'],
  ExportNamedDeclaration: ['source'],
  BinaryExpression: ['left', 'right'],
  SwitchCase: ['test'],
}

/** Whose dates a pseudo-language writes, so that no English month is on any screen. */
const DATES: Readonly<Record<PseudoLocale, string>> = { 'en-XA': 'el', 'ar-XB': 'he' }

/** Makes a pseudo-language of the English texts while the client is built: words change, names and code stay. */
export function pseudoLanguage(locale: PseudoLocale): Plugin {
  return {
    name: 'pseudo-language',
    transform(code, id) {
      const [, file] = /\/shared\/src\/text\/en\/([\w-]+)\.ts$/.exec(id) ?? []
      if (file === undefined) return null
      if (file === 'grammar') return code.replace(/(["'])en-GB\1/, `"${DATES[locale]}"`)
      const edits: Edit[] = []
      change(parseAst(code) as unknown as Node, edits, locale)
      return edited(code, edits)
    },
  }
}

function change(node: Node, edits: Edit[], locale: PseudoLocale): void {
  if (node.type === 'Literal' && typeof node.value === 'string') {
    edits.push([node.start, node.end, JSON.stringify(pseudo(node.value, locale))])
    return
  }
  if (node.type === 'TemplateLiteral') changeTemplate(node, edits, locale)
  for (const [field, value] of Object.entries(node)) {
    if (NO_WORDS[node.type]?.includes(field) && !(field === 'property' && node.computed)) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) change(child, edits, locale)
  }
}

/** The brackets go around the whole, whatever is put in between. */
function changeTemplate(node: Node, edits: Edit[], locale: PseudoLocale): void {
  const quasis = node.quasis as readonly (Node & { readonly value: { readonly raw: string } })[]
  const words = (raw: string) => pseudo(raw, locale).replace(/^\[(.*)\]$/s, '$1')
  const isText = quasis.some(({ value }) => /[a-z]/i.test(value.raw))
  const [open, close] = isText && locale === 'en-XA' ? ['[', ']'] : ['', '']
  for (const [place, { start, end, value }] of quasis.entries()) {
    const changed = (place === 0 ? open : '') + words(value.raw) + (place === quasis.length - 1 ? close : '')
    edits.push([start, end, changed])
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** The last first, so that the places of the others stay. */
function edited(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted(([one], [other]) => other - one)
    .reduce((text, [start, end, words]) => text.slice(0, start) + words + text.slice(end), code)
}
