import type { CatalogueFormat } from './catalogue-format.ts'

/** How a session ends with something kept. */
export const CLOSING_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'closing_round',
    name: 'Closing round',
    goodFor: 'Ending with something kept: what each takes along, and one small thing they will do.',
    practised:
      'Each says what they take with them and one next step, and writes it down where they like to. Then each says what they value, in a sentence. Nobody comments.',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-out',
        title: 'Learning and next step',
        each: 70,
        prompt: 'What do I take with me, and what is one small thing I will do?',
        outcome: 'actions',
        say: [
          'Let us hear from each what they take with them, and one small step they will take.',
          'Write it down if you like, for all of us or for yourself alone.',
        ],
      },
      {
        kind: 'check-out',
        title: 'Appreciation',
        each: 25,
        prompt: 'What did I value today, in somebody or in all of us?',
        say: ['To close, a sentence each on what you valued today.', 'Passing is fine, and thank you.'],
      },
    ],
  },
]
