import type { formatTexts } from '../text/en/format-texts.ts'
import type { CatalogueFormat, Length } from './catalogue-format.ts'
import type { PartPlan } from './kinds.ts'

/** The texts of every format in one language, in the shape of English. */
export type FormatTexts = typeof formatTexts

type Rules = Pick<CatalogueFormat, 'people' | 'next' | 'passing' | 'crosstalk'>

/** A format without a word of any language: its parts and roles are ids of its texts. */
interface PlanOf<Id extends keyof FormatTexts> extends Rules {
  readonly id: Id
  readonly roles: readonly (keyof FormatTexts[Id]['roles'])[]
  readonly parts: readonly (PartPlan<keyof FormatTexts[Id]['parts'], keyof FormatTexts[Id]['roles']> & Length)[]
}

/** A format of the catalogue; where a part or a role has no text it does not compile. */
export type FormatPlan = { readonly [Id in keyof FormatTexts]: PlanOf<Id> }[keyof FormatTexts]

/** A part of any format. */
export type PartOfFormat = PartPlan<string, string> & Length
