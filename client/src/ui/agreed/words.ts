import type { View } from '@circlet/shared/session/view'
import { say } from '../../text/catalogue.ts'
import { agreed } from '../../text/en/agreed.ts'
import { howLong } from '../../text/en/how-long.ts'

/** The sentences about agreements, notes and what is kept. */
export const words = say({ en: agreed })

const kept = say({ en: howLong })

/** What is kept of this circle and for how long, and what private prompts go by, from its own settings. */
export function keptHere({ practice, options }: Pick<View, 'practice' | 'options'>): string {
  const here = practice ? kept.practice : kept.kept(options.retentionHours)
  return options.prompts ? `${here} ${kept.prompts}` : here
}
