import type { MemberId } from '../../ids.ts'
import { systemCommandId } from '../../ids.ts'
import type { CommandOf } from '../../protocol/commands.ts'
import type { Deadline } from '../model/deadline.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import { REFLECTION_BOX, REFLECTION_OPEN, type Tally, WORDS_AFTER_END } from '../model/parts/reflection.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'
import type { SessionState } from '../model/state.ts'
import { FEWEST_ANSWERS, meanOf } from '../queries/anonymity.ts'
import { memberOf } from '../queries/members.ts'
import { isFull, writeDown } from './captures.ts'
import { ANYONE, type CommandRules } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'
import type { DeadlineRules } from './system-command-rule.ts'

export const reflectionCommands = {
  'submit-reflection': { who: ANYONE, when: 'ended', decide: submitReflection },
  'send-line': { who: ANYONE, when: 'ended', decide: sendLine },
  // Whom somebody would like to speak with is nobody else's business (RF6).
  'ask-check-in': { who: ANYONE, when: 'ended', unnoted: true, decide: askCheckIn },
} satisfies Partial<CommandRules>

export const reflectionDeadlines = {
  'close-reflection': { next: reflectionDeadline, decide: closeReflection, afterEnd: true },
} satisfies Partial<DeadlineRules>

type Answers = Omit<CommandOf<'submit-reflection'>, 'type'>

/**
 * `submit-reflection`: once, into the ballot box. The log does not record the answers, or that there were any (RF1,
 * RF2).
 */
function submitReflection(builder: DecisionBuilder, command: CommandOf<'submit-reflection'>, by: Member): Verdict {
  if (builder.shared.reflection) return refuse('session-ended')
  const { type: _, ...answers } = command
  builder.ballot = {
    does: 'put',
    box: REFLECTION_BOX,
    voter: by.id,
    answer: JSON.stringify(inOrder(answers)),
    mayChange: false,
  }
  return null
}

/** Members whose form is still missing: members of today who have not left and have a screen (RF3). */
export function stillToReflect({ members }: SharedSlice, answered: readonly MemberId[]): readonly MemberId[] {
  const waitedFor = members.filter(
    ({ today, presence, voice }) => today && presence !== 'left' && !(voice && presence === 'away'),
  )
  return waitedFor.map(({ id }) => id).filter((id) => !answered.includes(id))
}

/** When the server closes the box, if not everybody has answered before (RF3). */
export function reflectionDeadline({ shared }: SessionState): Deadline | null {
  const { status, endedAt, reflection } = shared
  if (status !== 'ended' || endedAt === null || reflection) return null
  return { at: endedAt + REFLECTION_OPEN, id: systemCommandId('reflection'), command: { type: 'close-reflection' } }
}

/** Counts the box and shows everybody the result (RF3, RF4). */
function closeReflection(builder: DecisionBuilder): Verdict {
  const { status, reflection } = builder.shared
  if (status !== 'ended' || reflection) return null
  if (builder.counted?.box !== REFLECTION_BOX) {
    builder.ballot = { does: 'count', box: REFLECTION_BOX }
    return null
  }
  const tally = tallyOf(builder.counted.answers.map((answer) => JSON.parse(answer) as Answers))
  builder.tell({ type: 'reflection-closed', ...(tally && { tally }) })
  return null
}

/** `send-line`: sends a line with its writer's name to the chosen readers (RF5). */
function sendLine(builder: DecisionBuilder, { text, to }: CommandOf<'send-line'>, by: Member): Verdict {
  const late = afterwards(builder)
  if (late) return late
  if (to === 'facilitator') {
    builder.tell({ type: 'line-received', member: by.id, text })
    return null
  }
  if (isFull(builder)) return refuse('too-many')
  writeDown(builder, by.id, { kind: 'line', text })
  return null
}

/** `ask-check-in`: only the asked member sees it (RF6). */
function askCheckIn(builder: DecisionBuilder, { member: asked }: CommandOf<'ask-check-in'>, by: Member): Verdict {
  const late = afterwards(builder)
  if (late) return late
  const member = memberOf(builder.shared, asked)
  if (!member) return refuse('unknown-member')
  if (member.id === by.id || member.presence === 'left') return refuse('not-allowed')
  if (builder.state.own[member.id]?.checkIns?.includes(by.id)) return null
  builder.tell({ type: 'check-in-asked', member: member.id, by: by.id })
  return null
}

/** Refuses everything later than one hour after the end. */
function afterwards({ shared, now }: DecisionBuilder): Verdict {
  return now - (shared.endedAt ?? 0) > WORDS_AFTER_END ? refuse('session-ended') : null
}

/** The same fields in the same order for every form, so that the order reveals nothing. */
function inOrder(answers: Answers): Required<Answers> {
  const { heard = null, mattered = null, suited = null, right = null, space = null, prompts = null } = answers
  const { depth = null, ease = null } = answers
  return { heard, mattered, suited, right, space, prompts, depth, ease }
}

/** The result of the answers. Each question needs at least four answers. */
function tallyOf(answers: readonly Answers[]): Tally | null {
  if (answers.length < FEWEST_ANSWERS) return null
  const mean = (value: (answer: Answers) => number | null | undefined) => meanOf(answers.map(value))
  const share = <T>(value: (answer: Answers) => T | null | undefined, which: T) =>
    mean((answer) => (value(answer) == null ? null : Number(value(answer) === which)))
  return {
    answered: answers.length,
    means: [
      mean(({ heard }) => heard),
      mean(({ mattered }) => mattered),
      mean(({ suited }) => suited),
      mean(({ right }) => right),
    ],
    depth: mean(({ depth }) => depth),
    ease: mean(({ ease }) => ease),
    littleSpace: share(({ space }) => space, 'too-little'),
    unwelcome: share(({ prompts }) => prompts, 'unwelcome'),
  }
}
