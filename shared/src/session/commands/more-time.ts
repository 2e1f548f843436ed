import { MINUTE } from '../../time.ts'
import type { PollId } from '../model/parts/poll.ts'
import { isAgreed } from '../queries/time/more-time.ts'
import { LONGEST } from '../queries/time/timers.ts'
import type { DecisionBuilder } from './decision-builder.ts'

/** Extends the running phase by the minutes of a closed poll. A phase that is over gets nothing. */
export function giveMoreTime(builder: DecisionBuilder, id: PollId): void {
  const poll = builder.shared.polls.find((one) => one.id === id)
  const { phase: timer } = builder.shared.timers
  if (!poll?.moreTime || !isAgreed(poll) || poll.moreTime.phase !== builder.shared.agenda.current) return
  if (timer.status === 'idle') return
  const byMs = Math.min(poll.moreTime.minutes * MINUTE, LONGEST - timer.lengthMs)
  if (byMs > 0) builder.tell({ type: 'timer-extended', timer: 'phase', byMs })
}

/** Whether every member of today who is connected has answered. */
export function allHaveAnswered({ shared, hidden }: DecisionBuilder, poll: PollId): boolean {
  const answered = hidden.votes[poll] ?? {}
  const asked = shared.members.filter((member) => member.presence === 'here' && member.today)
  return Object.keys(answered).length > 0 && asked.every((member) => Object.hasOwn(answered, member.id))
}
