import type { MemberId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { SECOND } from '../../../time.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Prompt } from '../../model/parts/prompt.ts'
import type { Member } from '../../model/shared-state.ts'
import { ANYONE, type CommandRules, STEWARDS } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'
import { followAnswer } from './prompt-answers.ts'

export const promptCommands = {
  'signal-speaker': { who: STEWARDS, when: 'live', decide: signalSpeaker },
  'answer-prompt': { who: ANYONE, when: 'always', decide: answerPrompt },
} satisfies Partial<CommandRules>

/** How long a card is shown before it steps back by itself (MB18). */
const STANDS = 45 * SECOND

/** Shows a member a private prompt. */
export function showPrompt(
  builder: DecisionBuilder,
  member: MemberId,
  card: Pick<Prompt, 'kind' | 'wording' | 'answers'>,
): void {
  const prompt = idOf('prompt', (builder.hidden.prompts ?? 0) + 1)
  builder.tell({ type: 'prompt-shown', member, prompt, ...card, until: builder.now + STANDS })
}

/** `answer-prompt`: accepts one of the answers that the prompt offers. */
function answerPrompt(builder: DecisionBuilder, command: CommandOf<'answer-prompt'>, by: Member): Verdict {
  const prompt = promptsOf(builder, by.id).find(({ id }) => id === command.prompt)
  if (!prompt) return refuse('unknown-prompt')
  if (!prompt.answers.includes(command.answer)) return refuse('invalid-command', 'answer')
  builder.tell({ type: 'prompt-answered', member: by.id, prompt: prompt.id, answer: command.answer })
  return followAnswer(builder, by, command)
}

/** `signal-speaker`: shows the speaker a private prompt, each sign once per turn (FL14). */
function signalSpeaker(builder: DecisionBuilder, command: CommandOf<'signal-speaker'>): Verdict {
  const { floor } = builder.shared
  if (floor?.turn !== command.turn) return refuse('turn-already-over')
  // They end with the turn, so every one that exists belongs to this turn.
  const shown = promptsOf(builder, floor.speaker).some(
    ({ kind, wording }) => kind === 'signal' && wording === command.sign,
  )
  if (!shown) showPrompt(builder, floor.speaker, { kind: 'signal', wording: command.sign, answers: [] })
  return null
}

const promptsOf = ({ state }: DecisionBuilder, member: MemberId): readonly Prompt[] => state.own[member]?.prompts ?? []
