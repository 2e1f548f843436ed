import type { MemberId } from '../../../ids.ts'
import { numberOf, systemCommandId } from '../../../ids.ts'
import { type Saying, VARIANTS, wordingOf } from '../../../text/prompt-wording.ts'
import { reached } from '../../balance/evaluation-times.ts'
import { isToListenFirst, nextShowAt, toShow } from '../../balance/when-to-prompt.ts'
import { BALANCE_AT_FIRST, type Balance, memberBalanceOf } from '../../model/balance-state.ts'
import type { Answer } from '../../model/parts/prompt.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import type { DeadlineRules } from '../system-command-rule.ts'
import { showPrompt } from './prompts.ts'

/** The answers to an invitation. Declining is as easy as accepting. */
const TO_INVITATIONS: readonly Answer[] = ['raise-hand', 'invite-me', 'type', 'not-now', 'just-listening']

/** Shows the due prompts at a turn boundary, each to its member only (BA8). */
export function showPrompts(builder: DecisionBuilder, balance: Balance): void {
  for (const { member, kind } of toShow(balance, builder.shared, builder.now)) {
    const { invites } = memberBalanceOf(balance, member)
    if (kind === 'listen') {
      showPrompt(builder, member, {
        kind: 'listen-after',
        wording: unsaid(balance, member, 'listen-after'),
        answers: [],
      })
      continue
    }
    const wording = unsaid(balance, member, invites.count === 0 ? 'invite' : 'invite-second')
    showPrompt(builder, member, { kind: 'invite', wording, answers: TO_INVITATIONS })
  }
}

/** Tells a member who asks for the floor that others have spoken little, if that prompt is due (BA8). */
export function showBeforeTurn(builder: DecisionBuilder, member: MemberId): void {
  const balance = presentBalance(builder)
  if (!isToListenFirst(balance, builder.shared, member, builder.now)) return
  const others = builder.shared.queue.hands.some((hand) => hand.member !== member)
  // The first wording mentions others who wait.
  const wording = unsaid(balance, member, 'listen-before', others ? 0 : 1)
  showPrompt(builder, member, { kind: 'listen-before', wording, answers: ['go-ahead', 'after-others'] })
}

/** The balance at this instant, with every tick evaluated. */
export function presentBalance({ hidden, shared, now }: DecisionBuilder): Balance {
  return reached(hidden.balance ?? BALANCE_AT_FIRST, shared, now)
}

/** A wording that this member has not seen. Different members begin with different wordings (BA10). */
export function unsaid(balance: Balance, member: MemberId, saying: Saying, from = 0): string {
  const { said } = memberBalanceOf(balance, member)
  const ways = Array.from({ length: VARIANTS[saying] - from }, (_, place) => wordingOf(saying, place + from))
  const first = saying === 'listen-before' && from === 0 ? 0 : (numberOf('member', member) ?? 0) % ways.length
  const turned = [...ways.slice(first), ...ways.slice(0, first)]
  return turned.find((way) => !said.includes(way)) ?? wordingOf(saying, from)
}

export const promptDeadlines = {
  /** A prompt that is due while the floor rests free comes alone (BA9). */
  'show-prompts': {
    next({ shared, hidden }) {
      const at = nextShowAt(hidden.balance ?? BALANCE_AT_FIRST, shared)
      return at === null ? null : { at, id: systemCommandId('prompts', at), command: { type: 'show-prompts' } }
    },
    decide(builder) {
      showPrompts(builder, presentBalance(builder))
      return null
    },
  },
} satisfies Partial<DeadlineRules>
