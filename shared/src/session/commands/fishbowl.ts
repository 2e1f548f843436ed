import type { Asked } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import { innerOf, runningPhase } from '../queries/format-rules.ts'
import { memberOf } from '../queries/members.ts'
import type { Course } from './decision-builder.ts'
import { endTurn } from './floor/floor.ts'
import { lowerOutside, restoreWishes } from './queue/queue.ts'

/** `take-chair`: the empty chair, or one that is still free, is for whoever comes (IC3). */
export function takeChair(course: Course, by: Member): Verdict {
  const inner = innerOf(course.shared)
  if (!inner) return refuse('phase-already-over')
  if (inner.includes(by.id)) return null
  if (inner.length >= chairsIn(course)) return refuse('chair-taken')
  course.tell({ type: 'chair-taken', member: by.id })
  return null
}

/** `leave-chair`: one's own turn ends with it, and one's hand comes down (IC4). */
export function leaveChair(course: Course, by: Member): Verdict {
  const inner = innerOf(course.shared)
  if (!inner) return refuse('phase-already-over')
  if (!inner.includes(by.id)) return null
  if (course.shared.floor?.speaker === by.id) endTurn(course, 'finished')
  restoreWishes(course)
  course.tell({ type: 'chair-left', member: by.id })
  lowerOutside(course)
  return null
}

/** `set-inner`: who sits inside from now on; an open turn is left alone (IC5). */
export function setInner(course: Course, command: Asked<'set-inner'>): Verdict {
  const { members } = command
  if (new Set(members).size !== members.length) return refuse('invalid-command', 'members')
  for (const id of members) {
    const member = memberOf(course.shared, id)
    if (!member || member.presence === 'left') return refuse('unknown-member')
  }
  const inner = innerOf(course.shared)
  if (!inner) return refuse('phase-already-over')
  if (members.length > chairsIn(course)) return refuse('too-many')
  if (members.join() === inner.join()) return null
  course.tell({ type: 'inner-set', members })
  lowerOutside(course)
  return null
}

/** How many can sit inside, the empty chair counted. */
const chairsIn = (course: Course) => (runningPhase(course.shared)?.chairs ?? 0) + 1
