import { say } from '../../text/catalogue.ts'
import { steer } from '../../text/en/steer.ts'

/** The sentences on the controls of time. */
export const words = say({ en: steer })
