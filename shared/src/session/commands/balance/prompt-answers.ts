import type { Asked } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { isFull, writeDown } from '../captures.ts'
import type { Course } from '../decision-builder.ts'
import { raiseHand, settleQueue } from '../queue/queue.ts'

/** What follows from an answer to a prompt, beyond that it was given (BA9). */
export function followAnswer(course: Course, by: Member, asked: Asked<'answer-prompt'>): Verdict {
  const { answer } = asked
  switch (answer) {
    case 'raise-hand':
      return raiseHand(course, by, { type: 'raise-hand' })
    case 'invite-me':
      if (!course.state.facilitation.asked.includes(by.id)) course.tell({ type: 'invitation-asked', member: by.id })
      return null
    case 'just-listening':
      course.tell({ type: 'preferences-set', member: by.id, preferences: { prompts: false } })
      return null
    case 'after-others':
      return letOthersFirst(course, by)
    case 'type':
      return writeLine(course, by, asked)
    case 'not-now':
    case 'go-ahead':
      return null
    default:
      return answer satisfies never
  }
}

/** A line instead of a turn: to everyone, as one that anybody may write down, or to the facilitators alone (BA15). */
function writeLine(course: Course, by: Member, { text, to }: Asked<'answer-prompt'>): Verdict {
  if (text === undefined) return refuse('invalid-command', 'text')
  if (to === 'facilitator') {
    course.tell({ type: 'line-received', member: by.id, text })
    return null
  }
  if (isFull(course)) return refuse('too-many')
  writeDown(course, by.id, { kind: 'line', text })
  return null
}

/** The hand goes down and up again, behind those that wait. */
function letOthersFirst(course: Course, by: Member): Verdict {
  const { hands } = course.shared.queue
  const hand = hands.find(({ member }) => member === by.id)
  if (!hand || hand.kind === 'reply' || hands.at(-1) === hand) return null
  course.tell({ type: 'hand-lowered', member: by.id })
  settleQueue(course)
  return raiseHand(course, by, { type: 'raise-hand', kind: hand.kind })
}
