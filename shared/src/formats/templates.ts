import { LONG_TEMPLATES } from './long-templates.ts'
import { SHORT_TEMPLATES } from './short-templates.ts'
import { type Template, type TemplatePlan, type TemplateTexts, templateFrom } from './template.ts'

const TEMPLATES: readonly TemplatePlan[] = [...SHORT_TEMPLATES, ...LONG_TEMPLATES]

/** Every agenda template in one language, in display order. */
export function templatesIn(texts: TemplateTexts): readonly Template[] {
  return TEMPLATES.map((plan) => templateFrom(plan, texts[plan.id]))
}

/** The template with this id in one language, or null. */
export function templateIn(texts: TemplateTexts, id: string): Template | null {
  const plan = TEMPLATES.find((each) => each.id === id)
  return plan ? templateFrom(plan, texts[plan.id]) : null
}
