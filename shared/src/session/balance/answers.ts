import { type Course, refuse, type Verdict } from '../course.ts'
import type { Answer } from '../prompt.ts'
import { raiseHand, settleQueue } from '../queue.ts'
import type { Member } from '../view.ts'

/** What follows from an answer to a prompt, beyond that it was given (BA9). */
export function followAnswer(course: Course, by: Member, answer: Answer): Verdict {
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
      return refuse('invalid-command', 'answer')
    case 'not-now':
    case 'go-ahead':
      return null
    default:
      return answer satisfies never
  }
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
