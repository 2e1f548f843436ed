import { say } from '../../text/catalogue.ts'
import { connection } from '../../text/en/connection.ts'
import { floor } from '../../text/en/floor.ts'

/** The sentences about the floor and the connection, in this browser's language. */
export const words = say({ en: floor })
export const connectionWords = say({ en: connection })
