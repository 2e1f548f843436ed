import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { storage } from './storage.ts'

/** An agenda that somebody kept in this browser to begin from again. */
export interface OwnTemplate {
  readonly id: string
  readonly title: string
  readonly people: number
  readonly template: string | null
  readonly agenda: readonly AgendaItem[]
}

const NAME = 'own-templates'

/** Those kept here, in the order in which they were kept. */
export function ownTemplates(): readonly OwnTemplate[] {
  return storage.kept<readonly OwnTemplate[]>(NAME) ?? []
}

/** Keeps one more; one with the same title is replaced. */
export function saveTemplate(template: Omit<OwnTemplate, 'id'>, id: string): void {
  const others = ownTemplates().filter(({ title }) => title !== template.title)
  storage.keep(NAME, [...others, { ...template, id }])
}

/** Takes one away. */
export function removeTemplate(id: string): void {
  storage.keep(
    NAME,
    ownTemplates().filter((one) => one.id !== id),
  )
}
