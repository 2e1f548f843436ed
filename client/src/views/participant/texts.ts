import { say } from '../../text/catalogue.ts'
import { participant } from '../../text/en/participant.ts'

/** The sentences of this screen. */
export const texts = say({ en: participant })
