import { CASE_FORMATS } from './case-formats.ts'
import type { CatalogueFormat } from './catalogue-format.ts'
import { CLOSING_FORMATS } from './closing-formats.ts'
import { GROUP_FORMATS } from './group-formats.ts'
import { INVITATION_FORMATS } from './invitation-formats.ts'
import { OPEN_FORMATS } from './open-formats.ts'
import { ROUND_FORMATS } from './round-formats.ts'
import { SEAT_FORMATS } from './seat-formats.ts'

/** Every format of the catalogue, in the order in which they are offered. */
export const CATALOGUE: readonly CatalogueFormat[] = [
  ...ROUND_FORMATS,
  ...CLOSING_FORMATS,
  ...INVITATION_FORMATS,
  ...OPEN_FORMATS,
  ...SEAT_FORMATS,
  ...CASE_FORMATS,
  ...GROUP_FORMATS,
]
