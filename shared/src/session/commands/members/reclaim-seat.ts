import type { Asked } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Member } from '../../model/shared-state.ts'
import { memberOf } from '../../queries/members.ts'
import { isBack } from '../../queries/names/coming-back.ts'
import type { Course } from '../decision-builder.ts'
import { endTurn } from '../floor/floor.ts'
import { settleAfter } from '../queue/queue.ts'
import { joinedLate } from './members.ts'

/** `ask-readmit`: a newcomer with the name of somebody who is away says that it is them (MB11). */
export function askReadmit(course: Course, by: Member, command: Asked<'ask-readmit'>): Verdict {
  const member = memberOf(course.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (!isBack(by, member)) return refuse('not-allowed')
  const asked = course.state.facilitation.returning
  if (asked.some((each) => each.newcomer === by.id && each.member === member.id)) return null
  course.tell({ type: 'return-asked', member: member.id, newcomer: by.id })
  return null
}

/** `readmit`: the seat with all that belongs to it is the newcomer's from now on, and theirs is given up (MB11). */
export function readmit(course: Course, command: Asked<'readmit'>): Verdict {
  const [member, newcomer] = [command.member, command.newcomer].map((id) => memberOf(course.shared, id))
  if (!member || !newcomer || member.presence === 'left' || newcomer.presence === 'left')
    return refuse('unknown-member')
  // Whoever is here, or has no token to give, gives no seat up.
  const token = Object.values(course.hidden.seats).includes(newcomer.id)
  if (member.presence !== 'away' || member.id === newcomer.id || !token) return refuse('not-allowed')
  const hands = course.shared.queue.hands.length
  course.tell({ type: 'seat-moved', member: member.id, newcomer: newcomer.id })
  if (course.shared.floor?.speaker === newcomer.id) endTurn(course, 'left')
  course.tell({ type: 'member-left', member: newcomer.id })
  settleAfter(course, hands)
  if (member.voice) course.tell({ type: 'voice-set', member: member.id, on: false })
  course.tell({ type: 'presence-changed', member: member.id, presence: 'here' })
  joinedLate(course, member)
  return null
}
