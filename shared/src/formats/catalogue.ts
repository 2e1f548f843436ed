import { type FormatText, textOf } from '../text/format-text.ts'
import { CASE_FORMATS } from './case-formats.ts'
import type { CatalogueFormat, FormatPart } from './catalogue-format.ts'
import { CLOSING_FORMATS } from './closing-formats.ts'
import type { FormatPlan, FormatTexts, PartOfFormat } from './format-plan.ts'
import { GROUP_FORMATS } from './group-formats.ts'
import { INVITATION_FORMATS } from './invitation-formats.ts'
import { seatName } from './kinds.ts'
import { OPEN_FORMATS } from './open-formats.ts'
import { ROUND_FORMATS } from './round-formats.ts'
import { SEAT_FORMATS } from './seat-formats.ts'

const FORMATS: readonly FormatPlan[] = [
  ...ROUND_FORMATS,
  ...CLOSING_FORMATS,
  ...INVITATION_FORMATS,
  ...OPEN_FORMATS,
  ...SEAT_FORMATS,
  ...CASE_FORMATS,
  ...GROUP_FORMATS,
]

/** Every format of the catalogue in one language, in display order. */
export function catalogueIn(texts: FormatTexts): readonly CatalogueFormat[] {
  return FORMATS.map((format) => withWords(format, texts[format.id]))
}

function withWords(format: FormatPlan, text: FormatText): CatalogueFormat {
  const { name, goodFor, practised } = text
  return {
    ...format,
    name,
    goodFor,
    practised,
    roles: format.roles.map((role) => textOf(text.roles, role)),
    parts: format.parts.map((part) => partWithWords(part, text)),
  }
}

function partWithWords({ id, role, seat, ...part }: PartOfFormat, text: FormatText): FormatPart {
  const named = role === undefined ? {} : { role: seatName(textOf(text.roles, role).name, seat) }
  return { ...part, ...named, ...textOf(text.parts, id) }
}
