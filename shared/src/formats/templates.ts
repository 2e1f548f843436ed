import { LONG_TEMPLATES } from './long-templates.ts'
import { SHORT_TEMPLATES } from './short-templates.ts'
import type { Template } from './template.ts'

/** Every agenda template, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [...SHORT_TEMPLATES, ...LONG_TEMPLATES]

/** The template with this id, if there is one. */
export function templateOf(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null
}
