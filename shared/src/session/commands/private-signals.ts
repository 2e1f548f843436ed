import type { CommandOf } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import { facilitators, isHere, memberOf } from '../queries/members.ts'
import { ANYONE, type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'
import { pauseSession } from './lifecycle/lifecycle.ts'

export const signalCommands = {
  signal: { who: ANYONE, when: 'always', decide: sendSignal },
  'answer-signal': { who: FACILITATOR, when: 'always', unnoted: true, decide: answerSignal },
} satisfies Partial<CommandRules>

/**
 * `signal`: only facilitators see it. If none is here, a request for a pause pauses the session without a name (MB14).
 */
function sendSignal(builder: DecisionBuilder, { signal }: CommandOf<'signal'>, by: Member): Verdict {
  const heard = facilitators(builder.shared).some((member) => member.id !== by.id && isHere(member))
  if (signal === 'please-pause' && !heard && builder.shared.status === 'live')
    return pauseSession(builder, { type: 'pause-session', reason: 'breath' })
  if (builder.state.own[by.id]?.signal === signal) return null
  builder.tell({ type: 'signal-sent', member: by.id, signal })
  builder.tell({ type: 'signal-received', member: by.id, signal })
  return null
}

/** `answer-signal`: tells the sender that a facilitator has seen it, and deletes it (MB14). */
function answerSignal(builder: DecisionBuilder, { member }: CommandOf<'answer-signal'>): Verdict {
  if (!memberOf(builder.shared, member)) return refuse('unknown-member')
  if (!builder.state.facilitation.signals.some((signal) => signal.member === member)) return null
  builder.tell({ type: 'signal-seen', member })
  builder.tell({ type: 'signal-answered', member })
  return null
}
