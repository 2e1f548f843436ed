import type { Poll, Vote } from '../model/parts/poll.ts'
/** How often members took each choice, including choices with none. */
export function countsOf({ choices }: Pick<Poll, 'choices'>, answers: readonly Pick<Vote, 'choice'>[]) {
  const taken = answers.flatMap(({ choice }) => choice)
  return Object.fromEntries(choices.map((choice) => [choice, taken.filter((one) => one === choice).length]))
}

/** How many choices one answer may take: with `dots` a third of them, rounded up. */
export function mostChoices({ kind, choices }: Pick<Poll, 'kind' | 'choices'>): number {
  return kind === 'dots' ? Math.ceil(choices.length / 3) : 1
}
