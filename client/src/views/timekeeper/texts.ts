import { say } from '../../text/catalogue.ts'
import { timekeeper } from '../../text/en/timekeeper.ts'

/** The sentences of this screen. */
export const texts = say({ en: timekeeper })
