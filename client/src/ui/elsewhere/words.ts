import { say } from '../../text/catalogue.ts'
import { elsewhere } from '../../text/en/elsewhere.ts'

/** What is said about reaching somebody who looks at the call, in this browser's language. */
export const words = say({ en: elsewhere })
