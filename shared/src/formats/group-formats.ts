import type { FormatPlan } from './format-plan.ts'

/** Formats with breakouts or an inner circle. */
export const GROUP_FORMATS: readonly FormatPlan[] = [
  {
    id: 'pairs_share',
    people: { least: 4, most: 24 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'breakout',
        id: 'in-pairs',
        minutes: 6,
        groupSize: 2,
      },
      {
        kind: 'open',
        id: 'what-came-up-in-the-pairs',
        minutes: 10,
        turnSeconds: 90,
      },
    ],
  },
  {
    id: 'one_two_four_all',
    people: { least: 4, most: 100 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'silence',
        id: 'one-on-your-own',
        minutes: 1,
      },
      {
        kind: 'breakout',
        id: 'two-in-pairs',
        minutes: 2,
        groupSize: 2,
      },
      {
        kind: 'breakout',
        id: 'four-in-fours',
        minutes: 4,
        groupSize: 4,
      },
      {
        kind: 'open',
        id: 'all-one-idea-from-each-group',
        minutes: 5,
        turnSeconds: 30,
      },
    ],
  },
  {
    id: 'fishbowl_open',
    people: { least: 8, most: 40 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['inner-circle', 'outer-circle'],
    parts: [
      {
        kind: 'open',
        id: 'inside-the-bowl',
        minutes: 30,
        turnSeconds: 90,
        chairs: 4,
      },
      {
        kind: 'check-out',
        id: 'reflections-of-the-outer-circle',
        minutes: 10,
      },
    ],
  },
]
