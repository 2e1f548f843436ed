import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { isFull, writeDown } from '../captures.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { raiseHand, settleQueue } from '../queue/queue.ts'

/** Applies the effects of an answer to a prompt (BA9). */
export function followAnswer(builder: DecisionBuilder, by: Member, asked: CommandOf<'answer-prompt'>): Verdict {
  const { answer } = asked
  switch (answer) {
    case 'raise-hand':
      return raiseHand(builder, { type: 'raise-hand' }, by)
    case 'invite-me':
      if (!builder.state.facilitation.asked.includes(by.id)) builder.tell({ type: 'invitation-asked', member: by.id })
      return null
    case 'just-listening':
      builder.tell({ type: 'preferences-set', member: by.id, preferences: { prompts: false } })
      return null
    case 'after-others':
      return letOthersFirst(builder, by)
    case 'type':
      return writeLine(builder, by, asked)
    case 'not-now':
    case 'go-ahead':
      return null
    default:
      return answer satisfies never
  }
}

/** Stores a line instead of a turn: to everyone, as a capture, or to the facilitators only (BA15). */
function writeLine(builder: DecisionBuilder, by: Member, { text, to }: CommandOf<'answer-prompt'>): Verdict {
  if (text === undefined) return refuse('invalid-command', 'text')
  if (to === 'facilitator') {
    builder.tell({ type: 'line-received', member: by.id, text })
    return null
  }
  if (isFull(builder)) return refuse('too-many')
  writeDown(builder, by.id, { kind: 'line', text })
  return null
}

/** Lowers the hand and raises it again, so that it is behind the waiting hands. */
function letOthersFirst(builder: DecisionBuilder, by: Member): Verdict {
  const { hands } = builder.shared.queue
  const hand = hands.find(({ member }) => member === by.id)
  if (!hand || hand.kind === 'reply' || hands.at(-1) === hand) return null
  builder.tell({ type: 'hand-lowered', member: by.id })
  settleQueue(builder)
  return raiseHand(builder, { type: 'raise-hand', kind: hand.kind }, by)
}
