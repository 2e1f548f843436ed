import type { Asked } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import { facilitators, isHere, memberOf } from '../queries/members.ts'
import type { Course } from './decision-builder.ts'
import { pauseSession } from './lifecycle/lifecycle.ts'

/** `signal`: to the facilitators only; with none here, asking for a pause is one, sent by nobody (MB14). */
export function sendSignal(course: Course, by: Member, { signal }: Asked<'signal'>): Verdict {
  const heard = facilitators(course.shared).some((member) => member.id !== by.id && isHere(member))
  if (signal === 'please-pause' && !heard && course.shared.status === 'live')
    return pauseSession(course, { type: 'pause-session', reason: 'breath' })
  if (course.state.own[by.id]?.signal === signal) return null
  course.tell({ type: 'signal-sent', member: by.id, signal })
  course.tell({ type: 'signal-received', member: by.id, signal })
  return null
}

/** `answer-signal`: seen. Who sent it is told, and it is kept nowhere any more (MB14). */
export function answerSignal(course: Course, { member }: Asked<'answer-signal'>): Verdict {
  if (!memberOf(course.shared, member)) return refuse('unknown-member')
  if (!course.state.facilitation.signals.some((signal) => signal.member === member)) return null
  course.tell({ type: 'signal-seen', member })
  course.tell({ type: 'signal-answered', member })
  return null
}
