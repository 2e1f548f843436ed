import { say } from '../../text/catalogue.ts'
import { hold } from '../../text/en/hold.ts'

/** What stands around somebody's own words. */
export const words = say({ en: hold })
