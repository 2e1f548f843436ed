import type { AgendaItem } from '@circlet/shared/protocol/fields'

/** The title of a phase, and the question it asks. */
export interface PhaseWords {
  readonly title: string
  readonly prompt: string
}

/** The words of a practice circle, in the language of its person. */
export interface PracticeWords {
  readonly title: string
  readonly facilitator: string
  readonly participants: readonly string[]
  readonly phases: Readonly<Record<'checkIn' | 'conversation' | 'questions' | 'closing', PhaseWords>>
}

/** The agenda of a practice circle: short turns in four phases. */
export function practiceAgenda({ phases }: PracticeWords): readonly AgendaItem[] {
  const { checkIn, conversation, questions, closing } = phases
  return [
    { ...checkIn, format: 'round', minutes: 8, turnSeconds: 60, settleSeconds: 3 },
    { ...conversation, format: 'open', minutes: 6, turnSeconds: 60, settleSeconds: 2 },
    { ...questions, format: 'questions', minutes: 4, turnSeconds: 45, settleSeconds: 2 },
    { ...closing, format: 'round', minutes: 6, turnSeconds: 45, settleSeconds: 2 },
  ]
}
