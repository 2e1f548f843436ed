import type { Command, CommandOf } from '@circlet/shared/protocol/commands'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { Step } from './arbitrary.ts'

type CaptureCommand = 'add-capture' | 'edit-capture' | 'remove-capture' | 'take-action'

const KINDS = ['learning', 'action', 'action', 'decision', 'parked', 'line'] as const

/** Writes, changes, removes or takes a capture; mostly an existing one, sometimes another member's private one. */
export function captureStep(state: SessionState, step: Step, type: CaptureCommand): Command {
  const { on, who, other, wrong } = step
  const kind = KINDS[who % KINDS.length] ?? 'line'
  if (type === 'add-capture') return { type, kind, text: `Text ${who}`, private: on, ...(on ? { due: 'Friday' } : {}) }
  const alone = Object.values(state.own).flatMap(({ captures }) => captures)
  const there = [...state.shared.captures, ...alone]
  const capture = wrong ? 'c99' : (there[other % Math.max(1, there.length)]?.id ?? 'c1')
  if (type !== 'edit-capture') return { type, capture }
  const changes: CommandOf<'edit-capture'>['changes'] = on
    ? { private: who % 2 === 0 }
    : { text: `Text ${who}`, owner: null }
  return { type, capture, changes }
}

/** A question asked, answered or closed; now and then with an answer that does not fit. */
export function pollStep(
  { shared }: SessionState,
  { on, who, other, wrong }: Step,
  type: 'open-poll' | 'vote' | 'withdraw-vote' | 'close-poll',
): Command {
  const kind = (['consent', 'fist-of-five', 'single', 'dots', 'temperature'] as const)[who % 5] ?? 'consent'
  if (type === 'open-poll') {
    const list = kind === 'single' || kind === 'dots' ? { choices: ['A', 'B', 'C', 'D'].slice(0, 1 + (other % 4)) } : {}
    const about = other % 3 === 0 ? ({ about: wrong ? 'names' : 'evenness' } as const) : {}
    return { type, kind, question: `Question ${other}?`, anonymous: on, ...list, ...about }
  }
  const open = shared.polls.filter(({ status }) => status === 'open')
  const poll = open[other % Math.max(1, open.length)] ?? shared.polls.at(-1)
  const id = wrong ? 'v99' : (poll?.id ?? 'v1')
  if (type === 'close-poll' || type === 'withdraw-vote') return { type, poll: id }
  const choice = poll?.choices[who % poll.choices.length] ?? 'agree'
  return {
    type,
    poll: id,
    choice: on && who % 5 === 0 ? [choice, 'A'] : [choice],
    ...(on ? { reason: 'Because' } : {}),
  }
}

/** The feedback at the end: the private form, or a line with the writer's name. */
export function afterwardsStep({ on, who, other }: Step, type: 'submit-reflection' | 'send-line'): Command {
  if (type === 'send-line') return { type, text: `Line ${other}`, to: on ? 'group' : 'facilitator' }
  return { type, heard: who % 11, right: other % 11, space: on ? 'too-little' : 'about-right' }
}
