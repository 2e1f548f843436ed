import { say } from '../../text/catalogue.ts'
import { kept } from '../../text/en/kept.ts'

/** The sentences about what is written down. */
export const words = say({ en: kept })
