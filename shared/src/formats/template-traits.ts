import type { templates } from '../text/en/templates.ts'

type TemplateId = keyof typeof templates

/** What screens ask about a template of which they know only the id. */
interface TemplateTraits {
  /** What people see of the time, unless they choose for themselves: a ring and a word, or digits. */
  readonly clock: 'ring' | 'digits'
  /** Whether people reply to a turn in its open parts. */
  readonly replies: boolean
  /** Whether its group looks back over the quarter. */
  readonly looksBack: boolean
}

const CIRCLE: TemplateTraits = { clock: 'ring', replies: false, looksBack: false }
const MASTERMIND: TemplateTraits = { clock: 'digits', replies: true, looksBack: false }

/** Circles, councils and support groups see time as a ring and hear no replies; masterminds see digits and talk back. */
export const TEMPLATE_TRAITS: Readonly<Record<TemplateId, TemplateTraits>> = {
  circle_60: CIRCLE,
  share_60: CIRCLE,
  mastermind_60: MASTERMIND,
  case_clinic_60: MASTERMIND,
  theme_60: MASTERMIND,
  support_90: CIRCLE,
  mastermind_90: MASTERMIND,
  council_90: CIRCLE,
  action_learning_120: MASTERMIND,
  mastermind_120: MASTERMIND,
  support_120: CIRCLE,
  quarterly_120: { ...MASTERMIND, looksBack: true },
}

/** Whether a template with this id is known here. */
export function isTemplate(id: string): id is TemplateId {
  return Object.hasOwn(TEMPLATE_TRAITS, id)
}

/** What is known of a template by its id; null without a template, or with one of another version. */
export function traitsOf(template: string | null): TemplateTraits | null {
  return template !== null && isTemplate(template) ? TEMPLATE_TRAITS[template] : null
}
