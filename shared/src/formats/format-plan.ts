import type { formatTexts } from '../text/en/format-texts.ts'
import type { CatalogueFormat, Length } from './catalogue-format.ts'
import type { PartPlan } from './kinds.ts'

/** The texts of every format in one language. English defines the shape. */
export type FormatTexts = typeof formatTexts

type Rules = Pick<CatalogueFormat, 'people' | 'next' | 'passing' | 'crosstalk'>

/** A format without texts. Its phases and roles are ids of its texts. */
interface PlanOf<Id extends keyof FormatTexts> extends Rules {
  readonly id: Id
  readonly roles: readonly (keyof FormatTexts[Id]['roles'])[]
  readonly parts: readonly (PartPlan<keyof FormatTexts[Id]['parts'], keyof FormatTexts[Id]['roles']> & Length)[]
}

/** A format of the catalogue. It does not compile if a phase or role has no text. */
export type FormatPlan = { readonly [Id in keyof FormatTexts]: PlanOf<Id> }[keyof FormatTexts]

/** A phase of any format. */
export type PartOfFormat = PartPlan<string, string> & Length
