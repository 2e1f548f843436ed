import type { OwnShare } from '@circlet/shared/session/balance/reports'
import { t } from '../../text/index.ts'

const questions = t.prompts['reflect-after']
const PLACES: Readonly<Record<OwnShare | 'anybody', number>> = { generous: 0, 'plenty-left': 1, fair: 2, anybody: 3 }

/** A question to reflect on afterwards: the one for a share that somebody has looked at, or the one for anybody (BA21). */
export function questionFor(whom: OwnShare | 'anybody'): string | undefined {
  return questions[PLACES[whom]]
}
