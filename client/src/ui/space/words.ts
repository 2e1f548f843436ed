import type { OwnSpace } from '@circlet/shared/session/balance/afterwards'
import { SAYINGS } from '@circlet/shared/text/en/sayings'
import { say } from '../../text/catalogue.ts'
import { space } from '../../text/en/space.ts'

/** The sentences about how the talking was shared. */
export const words = say({ en: space })

const questions = say({ en: SAYINGS })['reflect-after']
const PLACES: Readonly<Record<OwnSpace | 'anybody', number>> = { generous: 0, 'plenty-left': 1, fair: 2, anybody: 3 }

/** A question to reflect on afterwards: the one for a share that somebody has looked at, or the one for anybody (BA21). */
export function questionFor(whom: OwnSpace | 'anybody'): string | undefined {
  return questions[PLACES[whom]]
}
