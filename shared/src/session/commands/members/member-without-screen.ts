import type { Asked } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import { memberOf, namesTaken } from '../../queries/members.ts'
import { distinctName, visibleName } from '../../queries/names/names.ts'
import type { Course } from '../decision-builder.ts'
import { joinedLate, nextMember, noSeatLeft, takePart } from './members.ts'

/** `add-member`: a place for somebody who is in the call without a screen (MB12). */
export function addMember(course: Course, command: Asked<'add-member'>): Verdict {
  const name = visibleName(command.name)
  if (name === null) return refuse('name-invalid')
  const full = noSeatLeft(course, course.maxMembers)
  if (full) return full
  const member = nextMember(course)
  const free = distinctName(name, namesTaken(course.shared.members))
  course.tell({ type: 'member-joined', member, name: free, role: 'participant', voice: true })
  takePart(course, member)
  return null
}

/** `set-voice`: one whose screen sleeps is in the call all the same, or not any more (MB12). */
export function setVoice(course: Course, command: Asked<'set-voice'>): Verdict {
  const member = memberOf(course.shared, command.member)
  if (!member || member.presence === 'left') return refuse('unknown-member')
  if (member.voice === command.on) return null
  course.tell({ type: 'voice-set', member: member.id, on: command.on })
  joinedLate(course, member)
  return null
}
