import { say } from '../../text/catalogue.ts'
import { together } from '../../text/en/together.ts'

/** The sentences about being together, in this browser's language. */
export const words = say({ en: together })
