import { sayingOf } from '../../../text/prompt-wording.ts'
import type { Instant } from '../../../time.ts'
import { hintingOf, isFewDue, keeping } from '../../balance/hint-rules.ts'
import { THRESHOLDS } from '../../balance/thresholds.ts'
import type { Balance, Hinting } from '../../model/balance-state.ts'
import type { FoldContext } from '../../model/fold-context.ts'

const { hint: HINT } = THRESHOLDS

/** Folds shown and answered prompts into the state for hints. */
export function evolveHinting(balance: Balance, { event, at }: FoldContext): Balance {
  const known = hintingOf(balance)
  switch (event.type) {
    case 'prompt-shown':
      if (event.kind !== 'invite') return balance
      return { ...balance, hinting: { ...known, unanswered: { [event.member]: at, ...known.unanswered } } }
    case 'prompt-answered':
      if (!(event.member in known.unanswered)) return balance
      return { ...balance, hinting: { ...known, unanswered: keeping(known.unanswered, (id) => id !== event.member) } }
    case 'hint-shown':
    case 'group-line-shown':
      return { ...balance, hinting: spoken(known, event.wording, at) }
    case 'phase-begun':
    case 'phase-ended':
      return balance.hinting
        ? { ...balance, hinting: { ...known, unanswered: {}, goingOn: {}, unevenSince: null } }
        : balance
    default:
      return balance
  }
}

/** Marks the topic of a hint as covered: not again soon, and never again about the same member. */
function spoken(known: Hinting, wording: string, at: Instant): Hinting {
  const next = { ...known, said: [...known.said, wording], at }
  if (sayingOf(wording) === 'facilitator-space')
    return { ...next, unanswered: keeping(known.unanswered, (_, since) => at - since < HINT.unansweredMs) }
  const goneOn = Object.entries(known.goingOn).filter(([, since]) => at - since >= HINT.lastsMs)
  const spokenOf = [...new Set([...known.spokenOf, ...goneOn.map(([member]) => member)])]
  const few = isFewDue(known, at) ? { count: known.few.count + 1, at } : known.few
  return { ...next, spokenOf, few }
}
