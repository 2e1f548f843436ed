import type { AgendaItem } from '../protocol/fields.ts'
import type { templates } from '../text/en/templates.ts'
import { type TemplateText, textOf } from '../text/format-text.ts'
import { itemOf, type Part, type PartPlan, seatName } from './kinds.ts'
import { TEMPLATE_TRAITS } from './template-traits.ts'

/** A complete agenda to start from, and how its screens show the clock. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** The number of people for whom its minutes are planned. */
  readonly size: number
  readonly clock: 'ring' | 'digits'
  /** Whether joining asks for a lens. */
  readonly lens: boolean
  readonly phases: readonly AgendaItem[]
}

/** The texts of every template in one language. English defines the shape. */
export type TemplateTexts = typeof templates

interface PlanOf<Id extends keyof TemplateTexts> extends Pick<Template, 'minutes' | 'size'> {
  readonly id: Id
  readonly parts: readonly TemplatePart<keyof TemplateTexts[Id]['parts'], keyof TemplateTexts[Id]['roles']>[]
}

type TemplatePart<Id extends PropertyKey, Role extends PropertyKey> = PartPlan<Id, Role> &
  Pick<Part, 'minutes' | 'turnSeconds'>

/** A template without texts. It does not compile if a phase or role has no text. */
export type TemplatePlan = { readonly [Id in keyof TemplateTexts]: PlanOf<Id> }[keyof TemplateTexts]

/** Makes a template in one language. */
export function templateFrom({ parts, ...plan }: TemplatePlan, text: TemplateText): Template {
  const { clock, replies } = TEMPLATE_TRAITS[plan.id]
  return {
    ...plan,
    title: text.title,
    clock,
    lens: parts.some((part) => part.order === 'lenses'),
    phases: parts.map((part) => itemOf(partWithWords(part, text), replies)),
  }
}

function partWithWords({ id, role, seat, ...part }: TemplatePart<string, string>, text: TemplateText): Part {
  const named = role === undefined ? {} : { role: seatName(textOf(text.roles, role), seat) }
  return { ...part, ...named, title: textOf(text.parts, id) }
}
