import { idOf } from '../../../ids.ts'
import { type Saying, sayingOf, VARIANTS, wordingOf } from '../../../text/prompt-wording.ts'
import { SECOND } from '../../../time.ts'
import { hintingOf, isFewDue } from '../../balance/hint-rules.ts'
import { comesIn, isCalm, isMuted } from '../../balance/low-share.ts'
import { isBalanced } from '../../balance/participation.ts'
import { THRESHOLDS as LIMITS } from '../../balance/thresholds.ts'
import { type Balance, type Hinting, memberBalanceOf } from '../../model/balance-state.ts'
import { facilitatorHere } from '../../queries/members.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

const { hint: HINT } = LIMITS

/** How long screens show the line to everyone. */
const STANDS = 45 * SECOND

/**
 * Shows facilitators a hint at a turn boundary. If no facilitator is here, everyone sees a line. Both name nobody
 * (BA13, BA14).
 */
export function showHint(builder: DecisionBuilder, balance: Balance): void {
  const { shared, now } = builder
  if (!isBalanced(shared) || !isCalm(balance, shared, now)) return
  const hinting = hintingOf(balance)
  if (!facilitatorHere(shared)) {
    if (!isFewDue(hinting, now)) return
    builder.tell({ type: 'group-line-shown', wording: next(hinting, 'group-open'), until: now + STANDS })
    return
  }
  const saying = hintDue(builder, balance, hinting)
  if (saying === null) return
  builder.tell({ type: 'hint-shown', hint: idOf('hint', hinting.said.length + 1), wording: next(hinting, saying) })
}

function hintDue({ shared, now }: DecisionBuilder, balance: Balance, hinting: Hinting): Saying | null {
  if (hinting.at !== null && now - hinting.at < HINT.apartMs) return null
  const goneOn = Object.entries(hinting.goingOn).some(
    ([member, since]) =>
      now - since >= HINT.lastsMs && !hinting.spokenOf.includes(member) && !balance.holding.includes(member),
  )
  if (goneOn) return 'facilitator-floor'
  const unanswered = Object.entries(hinting.unanswered).some(([member, since]) => {
    if (now - since < HINT.unansweredMs || comesIn(shared, member) || shared.floor?.speaker === member) return false
    return !isMuted(memberBalanceOf(balance, member), now)
  })
  if (unanswered) return 'facilitator-space'
  return isFewDue(hinting, now) ? 'facilitator-floor' : null
}

/** Uses the wordings of a hint in turn. */
function next({ said }: Hinting, saying: Saying): string {
  return wordingOf(saying, said.filter((wording) => sayingOf(wording) === saying).length % VARIANTS[saying])
}
