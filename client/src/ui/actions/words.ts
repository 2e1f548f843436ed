import { say } from '../../text/catalogue.ts'
import { actions } from '../../text/en/actions.ts'

/** The sentences about what people have taken on. */
export const words = say({ en: actions })
