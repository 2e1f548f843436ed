import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { group } from '../../text/en/group.ts'
import { refusals } from '../../text/en/refusals.ts'

const shared = say({ en: common })
const no = say({ en: refusals })
const own = say({ en: group })

/** The sentences of this screen. */
export const texts = {
  ...own,
  close: shared.close,
  tryAgain: shared.tryAgain,
  minutes: shared.minutes,
  unreachable: shared.unreachable,
  /** Why something was not done, in the words of a group. */
  wrong: (code: keyof typeof no | 'unreachable'): string =>
    code === 'unreachable' ? shared.unreachable : (own.refused[code] ?? no[code]),
}
