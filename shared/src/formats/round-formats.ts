import type { FormatPlan } from './format-plan.ts'

/** Formats in which everybody speaks in a fixed order. */
export const ROUND_FORMATS: readonly FormatPlan[] = [
  {
    id: 'go_around',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'round',
        id: 'go-around',
        each: 90,
      },
    ],
  },
  {
    id: 'check_in',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-in',
        id: 'check-in',
        each: 60,
      },
    ],
  },
  {
    id: 'council',
    people: { least: 4, most: 16 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'admin',
        id: 'opening-intentions',
        minutes: 3,
      },
      {
        kind: 'council',
        id: 'the-round',
        each: 180,
      },
      {
        kind: 'council',
        id: 'witness-words',
        each: 30,
      },
    ],
  },
  {
    id: 'conversation_cafe',
    people: { least: 5, most: 7 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['host'],
    parts: [
      {
        kind: 'round',
        id: 'first-round',
        each: 60,
      },
      {
        kind: 'round',
        id: 'second-round-after-hearing-all',
        each: 60,
      },
      {
        kind: 'open',
        id: 'open-conversation',
        minutes: 20,
      },
      {
        kind: 'check-out',
        id: 'what-i-take-along',
        each: 50,
      },
    ],
  },
  {
    id: 'thinking_rounds',
    people: { least: 3, most: 10 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-in',
        id: 'what-is-going-well',
        each: 60,
      },
      {
        kind: 'round',
        id: 'thinking-about-the-question',
        each: 120,
      },
      {
        kind: 'check-out',
        id: 'appreciation',
        each: 30,
      },
    ],
  },
  {
    id: 'silence_write',
    people: { least: 3, most: 20 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'silence',
        id: 'write-for-yourself',
        minutes: 2,
      },
      {
        kind: 'round',
        id: 'one-line-each',
        each: 20,
      },
    ],
  },
  {
    id: 'theme_spotlight',
    people: { least: 4, most: 12 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'admin',
        id: 'the-theme-in-a-few-words',
        minutes: 5,
      },
      {
        kind: 'silence',
        id: 'look-from-where-you-stand',
        minutes: 2,
      },
      {
        kind: 'round',
        id: 'what-i-see-from-here',
        each: 120,
        order: 'lenses',
      },
      {
        kind: 'open',
        id: 'where-our-views-meet',
        minutes: 15,
      },
      {
        kind: 'check-out',
        id: 'what-i-take-from-another-view',
        each: 30,
        order: 'lenses',
      },
    ],
  },
]
