import { idOf } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
import { seenOf } from '../../visible-text.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import { isConsent, type Poll, type PollId, type PollKind } from '../model/parts/poll.ts'
import type { Member } from '../model/shared-state.ts'
import { FEWEST_ANSWERS } from '../queries/anonymity.ts'
import { countsOf, mostChoices } from '../queries/poll-counts.ts'
import { MORE_TIME_CHOICES, minutesToAskFor } from '../queries/time/more-time.ts'
import { isFull, writeDown } from './captures.ts'
import { ANYONE, type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'
import { allHaveAnswered, giveMoreTime } from './more-time.ts'

export const pollCommands = {
  'open-poll': { who: FACILITATOR, when: 'always', decide: openPoll },
  'ask-more-time': { who: FACILITATOR, when: 'live', decide: askMoreTime },
  vote: { who: ANYONE, when: 'always', decide: vote },
  'withdraw-vote': { who: ANYONE, when: 'always', decide: withdrawVote },
  'close-poll': { who: FACILITATOR, when: 'always', decide: closePoll },
} satisfies Partial<CommandRules>

/** How many there may be in a session (PROTOCOL). */
const MOST_POLLS = 50

/** Replaces an anonymous answer that was withdrawn. It counts as no answer (PO9). */
const NO_CHOICE: readonly string[] = []

/** The choices of the kinds with fixed choices. The other kinds need a list. */
const CHOICES: Partial<Readonly<Record<PollKind, readonly string[]>>> = {
  consent: ['agree', 'stand-aside', 'object'],
  'fist-of-five': ['0', '1', '2', '3', '4', '5'],
  temperature: ['1', '2', '3', '4', '5'],
}

/** `open-poll`: the question fixes whether the poll is anonymous (PO1, PO2). */
function openPoll(builder: DecisionBuilder, command: CommandOf<'open-poll'>): Verdict {
  const { type: _, choices: listed = [], about, ...asked } = command
  const given = CHOICES[asked.kind]
  const choices = given ?? listed
  if (given ? listed.length > 0 : listed.length < 2 || new Set(listed.map(seenOf)).size < listed.length)
    return refuse('invalid-command', 'choices')
  // Each member must decide openly whether their own name may be shown (BA19).
  if (about && (asked.kind !== 'consent' || (about === 'names' && asked.anonymous)))
    return refuse('invalid-command', 'about')
  if (builder.shared.polls.length >= MOST_POLLS) return refuse('too-many')
  builder.tell({
    type: 'poll-opened',
    poll: idOf('poll', builder.shared.polls.length + 1),
    ...asked,
    choices,
    ...(about && { about }),
  })
  return null
}

/** `ask-more-time`: the running phase gets more time if more members say yes than no (AG32). */
function askMoreTime(builder: DecisionBuilder, command: CommandOf<'ask-more-time'>): Verdict {
  const { phase, question } = command
  const { polls, agenda } = builder.shared
  if (phase !== agenda.current) return refuse('phase-already-over')
  if (polls.some((poll) => poll.status === 'open' && poll.moreTime?.phase === phase)) return null
  const minutes = minutesToAskFor(builder.shared)
  if (minutes === null) return refuse('not-allowed')
  if (polls.length >= MOST_POLLS) return refuse('too-many')
  builder.tell({
    type: 'poll-opened',
    poll: idOf('poll', polls.length + 1),
    kind: 'single',
    question,
    choices: MORE_TIME_CHOICES,
    anonymous: false,
    moreTime: { phase, minutes },
  })
  return null
}

/** `vote`: each member has one answer and may change it until the poll closes. A late vote is refused (PO3, PO4). */
function vote(builder: DecisionBuilder, command: CommandOf<'vote'>, by: Member): Verdict {
  const { choice } = command
  const reason = command.reason || undefined
  const poll = pollOf(builder, command.poll)
  if (!poll) return refuse('unknown-poll')
  if (poll.status === 'closed') return refuse('not-allowed')
  const fits = choice.every((one) => poll.choices.includes(one)) && new Set(choice).size === choice.length
  if (!fits || choice.length > mostChoices(poll)) return refuse('invalid-command', 'choice')
  if (poll.anonymous) {
    // A reason would reveal its writer, so the box stores only the choice (PO5).
    builder.ballot = { does: 'put', box: poll.id, voter: by.id, answer: JSON.stringify(choice), mayChange: true }
    return null
  }
  const known = builder.hidden.votes[poll.id]?.[by.id]
  if (known && known.reason === (reason ?? null) && same(known.choice, choice)) return null
  builder.tell({ type: 'vote-cast', member: by.id, poll: poll.id, choice, ...(reason && { reason }) })
  return null
}

/** `withdraw-vote`: removes the member's answer while the poll is open (PO9). */
function withdrawVote(builder: DecisionBuilder, command: CommandOf<'withdraw-vote'>, by: Member): Verdict {
  const poll = pollOf(builder, command.poll)
  if (!poll) return refuse('unknown-poll')
  if (poll.status === 'closed') return refuse('not-allowed')
  if (poll.anonymous) {
    builder.ballot = { does: 'put', box: poll.id, voter: by.id, answer: JSON.stringify(NO_CHOICE), mayChange: true }
    return null
  }
  if (builder.hidden.votes[poll.id]?.[by.id]) builder.tell({ type: 'vote-withdrawn', member: by.id, poll: poll.id })
  return null
}

/** `close-poll`: everyone sees the result at once, and the server writes down a decision (PO6, PO7). */
function closePoll(builder: DecisionBuilder, command: CommandOf<'close-poll'>, by: Member): Verdict {
  const poll = pollOf(builder, command.poll)
  if (!poll) return refuse('unknown-poll')
  if (poll.status === 'closed') return null
  if (!poll.anonymous) closeOpenly(builder, poll.id)
  else if (builder.counted?.box === poll.id) closeCounted(builder, poll, builder.counted.answers)
  else {
    builder.ballot = { does: 'count', box: poll.id }
    return null
  }
  const decision = decisionOf(pollOf(builder, poll.id))
  if (decision !== null && !isFull(builder)) writeDown(builder, by.id, { kind: 'decision', text: decision })
  return null
}

/** Closes all open polls at the end of the session. An anonymous one gets no result (PO8). */
export function closeEveryPoll(builder: DecisionBuilder): void {
  for (const poll of builder.shared.polls) {
    if (poll.status === 'closed') continue
    if (poll.anonymous) builder.tell({ type: 'poll-closed', poll: poll.id })
    else closeOpenly(builder, poll.id)
  }
}

/** Closes a poll for more time when everybody here has answered, or when its phase is over (AG32). */
export function settleMoreTime(builder: DecisionBuilder): void {
  for (const { id, status, moreTime } of builder.shared.polls) {
    if (status === 'closed' || !moreTime) continue
    if (moreTime.phase !== builder.shared.agenda.current || allHaveAnswered(builder, id)) closeOpenly(builder, id)
  }
}

function closeOpenly(builder: DecisionBuilder, poll: PollId): void {
  const answered = builder.hidden.votes[poll] ?? {}
  // Use the order of joining, so that nobody learns who answered first.
  const votes = builder.shared.members.flatMap(({ id: member }) => {
    const answer = answered[member]
    return answer ? [{ member, ...answer }] : []
  })
  builder.tell({ type: 'poll-closed', poll, votes })
  giveMoreTime(builder, poll)
}

function closeCounted(builder: DecisionBuilder, poll: Poll, answers: readonly string[]): void {
  const choices = answers
    .map((answer): { choice: string[] } => ({ choice: JSON.parse(answer) }))
    .filter(({ choice }) => choice.length > 0)
  const unknown = choices.length >= FEWEST_ANSWERS
  builder.tell({ type: 'poll-closed', poll: poll.id, ...(unknown && { counts: countsOf(poll, choices) }) })
}

/** The decision of a closed poll, in the group's own words: a consent without objection, or a single leading choice. */
function decisionOf(poll: Poll | undefined): string | null {
  const counts = poll?.counts
  if (!poll || !counts || poll.moreTime || poll.about) return null
  switch (poll.kind) {
    case 'consent':
      return isConsent(poll) ? poll.question : null
    case 'single':
    case 'dots': {
      const most = Math.max(...Object.values(counts))
      const ahead = poll.choices.filter((choice) => counts[choice] === most)
      return most > 0 && ahead.length === 1 ? `${poll.question} ${ahead[0]}` : null
    }
    case 'fist-of-five':
    case 'temperature':
      return null
    default:
      return poll.kind satisfies never
  }
}

const pollOf = ({ shared }: DecisionBuilder, id: PollId) => shared.polls.find((poll) => poll.id === id)
const same = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other)
