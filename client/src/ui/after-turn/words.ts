import { say } from '../../text/catalogue.ts'
import { afterTurn } from '../../text/en/after-turn.ts'

/** The sentences for whoever has just spoken. */
export const words = say({ en: afterTurn })
