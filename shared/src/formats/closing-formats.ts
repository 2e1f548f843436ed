import type { FormatPlan } from './format-plan.ts'

/** Formats that end a session with something to keep. */
export const CLOSING_FORMATS: readonly FormatPlan[] = [
  {
    id: 'closing_round',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-out',
        id: 'learning-and-next-step',
        each: 70,
        outcome: 'actions',
      },
      {
        kind: 'check-out',
        id: 'appreciation',
        each: 25,
      },
    ],
  },
]
