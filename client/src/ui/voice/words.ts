import { say } from '../../text/catalogue.ts'
import { voice } from '../../text/en/voice.ts'

/** What is said about measuring one's own speaking time, in this browser's language. */
export const words = say({ en: voice })
