import type { View } from '@circlet/shared/session/model/view'
import { t } from '../../text/index.ts'

/** What is kept of this circle and for how long, and what private prompts go by, from its own settings. */
export function keptHere({ practice, options }: Pick<View, 'practice' | 'options'>): string {
  const here = practice ? t.retention.practice : t.retention.kept(options.retentionHours)
  return options.prompts ? `${here} ${t.retention.prompts}` : here
}
