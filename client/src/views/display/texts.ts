import { say } from '../../text/catalogue.ts'
import { display } from '../../text/en/display.ts'

/** The sentences of this screen. */
export const texts = say({ en: display })
