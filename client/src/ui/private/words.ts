import { SAYINGS } from '@circlet/shared/text/en/sayings'
import { say } from '../../text/catalogue.ts'
import { privately } from '../../text/en/private.ts'

/** The sentences of what is private. */
export const words = say({ en: privately })

/** What the balance engine's cards say. */
export const sayings = say({ en: SAYINGS })
