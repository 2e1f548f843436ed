import { t } from '../../text/index.ts'

/** Why something was not done, in the words of a group. */
export function whyRefused(code: keyof typeof t.refusals | 'unreachable'): string {
  return code === 'unreachable' ? t.common.unreachable : (t.group.refused[code] ?? t.refusals[code])
}
