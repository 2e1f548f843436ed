import { MINUTE } from '../../time.ts'
import type { PollId } from '../model/parts/poll.ts'
import { isAgreed } from '../queries/time/more-time.ts'
import { LONGEST } from '../queries/time/timers.ts'
import type { DecisionBuilder } from './decision-builder.ts'

/** Gives the running phase what a poll that has just closed has agreed on; a phase that is over gets nothing. */
export function giveMoreTime(builder: DecisionBuilder, id: PollId): void {
  const poll = builder.shared.polls.find((one) => one.id === id)
  const { phase: timer } = builder.shared.timers
  if (!poll?.moreTime || !isAgreed(poll) || poll.moreTime.phase !== builder.shared.agenda.current) return
  if (timer.status === 'idle') return
  const byMs = Math.min(poll.moreTime.minutes * MINUTE, LONGEST - timer.lengthMs)
  if (byMs > 0) builder.tell({ type: 'timer-extended', timer: 'phase', byMs })
}

/** Whether everybody who is here today has answered: nothing more is waited for. */
export function allHaveAnswered({ shared, hidden }: DecisionBuilder, poll: PollId): boolean {
  const answered = hidden.votes[poll] ?? {}
  const asked = shared.members.filter((member) => member.presence === 'here' && member.today)
  return Object.keys(answered).length > 0 && asked.every((member) => Object.hasOwn(answered, member.id))
}
