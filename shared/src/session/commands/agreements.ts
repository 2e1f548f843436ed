import type { Asked } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { Course } from './decision-builder.ts'

/** `accept-norms`: whoever was inside when they changed says yes to the version that stands (NO2). */
export function acceptNorms(course: Course, by: Member, command: Asked<'accept-norms'>): Verdict {
  if (command.version !== course.shared.norms.version) return refuse('norms-changed')
  noteAccepted(course, by.id)
  return null
}

/** Somebody accepts the norms as they stand, unless they have. */
export function noteAccepted(course: Course, member: Member['id']): void {
  const { version } = course.shared.norms
  if (course.state.own[member]?.acceptedNorms === version) return
  course.tell({ type: 'norms-accepted', member, version })
}

/** `show-note`: brings one of the group's own notes up on every screen, or puts it away (NO5). */
export function showNote(course: Course, command: Asked<'show-note'>): Verdict {
  const { note } = command
  if (note !== null && course.shared[note] === null) return refuse('invalid-command', 'note')
  if (note !== course.shared.note) course.tell({ type: 'note-shown', note })
  return null
}
