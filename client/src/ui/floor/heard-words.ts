import { say } from '../../text/catalogue.ts'
import { heard } from '../../text/en/heard.ts'

/** What is said to screen readers, in this browser's language. */
export const heardWords = say({ en: heard })
