import { say } from '../../text/catalogue.ts'
import { privately } from '../../text/en/private.ts'

/** The sentences of what is private. */
export const words = say({ en: privately })
