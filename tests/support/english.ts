import { catalogueIn } from '@circlet/shared/formats/catalogue'
import { templateIn, templatesIn } from '@circlet/shared/formats/templates'
import { formatTexts } from '@circlet/shared/text/en/format-texts'
import { templates } from '@circlet/shared/text/en/templates'

/** What English has of the formats and templates. */
export const CATALOGUE = catalogueIn(formatTexts)
export const TEMPLATES = templatesIn(templates)
export const templateOf = (id: string) => templateIn(templates, id)

export { session as FIRST_WORDS } from '@circlet/shared/text/en/session'
export { summary as SUMMARY_TEXT } from '../../shared/src/text/en/summary.ts'
