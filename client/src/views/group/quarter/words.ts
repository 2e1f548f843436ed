import { say } from '../../../text/catalogue.ts'
import { quarter } from '../../../text/en/quarter.ts'

/** The sentences about a quarter and its survey. */
export const words = say({ en: quarter })
