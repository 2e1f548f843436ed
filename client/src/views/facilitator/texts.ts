import { say } from '../../text/catalogue.ts'
import { facilitator } from '../../text/en/facilitator.ts'

/** The sentences of this screen. */
export const texts = say({ en: facilitator })
