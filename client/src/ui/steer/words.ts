import { say } from '../../text/catalogue.ts'
import { people } from '../../text/en/people.ts'
import { steer } from '../../text/en/steer.ts'

/** The sentences on the controls of time. */
export const words = say({ en: steer })
/** The sentences about who is here and who holds the frame. */
export const peopleWords = say({ en: people })
