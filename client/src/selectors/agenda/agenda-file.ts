import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { PHASE_CHECKS, PHASE_FIELDS, text, type Wrong, whole } from './agenda-checks.ts'
import { textOf } from './file-text.ts'

/** An agenda on its own: to keep, to send to somebody, to begin from. */
export interface SavedAgenda {
  readonly title: string
  /** How many people its minutes are made for. */
  readonly people: number
  /** Which of the agendas offered here it came from, which says how the clock looks; null: none. */
  readonly template: string | null
  readonly agenda: readonly AgendaItem[]
}

/** Why a file cannot be opened; `part` counts from 1, null: it is not about a part. */
export type Unreadable =
  | { readonly why: 'not-text' | 'not-json' | 'not-ours' | 'no-version' | 'newer' | 'too-many-parts' }
  | ({
      readonly why: 'field'
      readonly part: number | null
      readonly title: string | null
      readonly field: string
    } & Wrong)

const VERSION = 1
const MOST_PARTS = 40
const CHECKS = { title: text(120, 1), people: whole(1, 60), template: text(64) } as const
const FIELDS = ['circlet', 'version', 'title', 'people', 'template', 'agenda']

/** The text of the file; reading it gives back the same. */
export function fileOf(kept: SavedAgenda): string {
  return `${JSON.stringify({ circlet: 'agenda', version: VERSION, ...kept }, null, 2)}\n`
}

/** What the bytes of a file say, or the first thing in them that cannot be understood. */
export function agendaInBytes(bytes: Uint8Array): SavedAgenda | Unreadable {
  const text = textOf(bytes)
  return text === null ? { why: 'not-text' } : agendaIn(text)
}

/** What a file says, or the first thing in it that cannot be understood. Nothing is passed over in silence. */
export function agendaIn(file: string): SavedAgenda | Unreadable {
  const found = parsed(file)
  if (found === undefined) return { why: 'not-json' }
  if (!isObject(found) || found.circlet !== 'agenda' || !Array.isArray(found.agenda)) return { why: 'not-ours' }
  const { version } = found
  if (!Number.isInteger(version) || Number(version) < 1) return { why: 'no-version' }
  if (version !== VERSION) return { why: 'newer' }
  const stranger = Object.keys(found).find((field) => !FIELDS.includes(field))
  if (stranger !== undefined) return { why: 'field', part: null, title: null, field: stranger, wrong: 'unknown' }
  for (const field of ['title', 'people', 'template'] as const) {
    if (field === 'template' && found.template === null) continue
    const wrong = found[field] === undefined ? ({ wrong: 'missing' } as const) : CHECKS[field](found[field])
    if (wrong) return { why: 'field', part: null, title: null, field, ...wrong }
  }
  if (found.agenda.length > MOST_PARTS) return { why: 'too-many-parts' }
  for (const [place, part] of found.agenda.entries()) {
    const wrong = wrongInPart(part, place + 1)
    if (wrong) return wrong
  }
  // biome-ignore lint/plugin: the checks above have looked at every field
  const { title, people, template, agenda } = found as unknown as SavedAgenda
  return { title, people, template, agenda }
}

/** Whether this is an agenda and not a reason why there is none. */
export function isAgenda(read: SavedAgenda | Unreadable): read is SavedAgenda {
  return 'agenda' in read
}

function wrongInPart(part: unknown, number: number): Unreadable | null {
  if (!isObject(part)) return { why: 'field', part: number, title: null, field: 'title', wrong: 'missing' }
  const title = typeof part.title === 'string' ? part.title : null
  const at = (field: string, wrong: Wrong): Unreadable => ({ why: 'field', part: number, title, field, ...wrong })
  const stranger = Object.keys(part).find((field) => !Object.hasOwn(PHASE_CHECKS, field))
  if (stranger !== undefined) return at(stranger, { wrong: 'unknown' })
  for (const field of PHASE_FIELDS) {
    const needed = field === 'title' || field === 'format' || field === 'minutes'
    const wrong =
      needed && part[field] === undefined ? ({ wrong: 'missing' } as const) : PHASE_CHECKS[field](part[field])
    if (wrong) return at(field, wrong)
  }
  return null
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
