import type { FormatPlan } from './format-plan.ts'

/** Formats in which the group gives its time to one member, and then to the next. */
export const SEAT_FORMATS: readonly FormatPlan[] = [
  {
    id: 'troika',
    people: { least: 3, most: 4 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['client', 'consultants'],
    parts: [
      {
        kind: 'silence',
        id: 'choose-what-to-bring',
        minutes: 1,
      },
      {
        kind: 'spotlight',
        id: 'what-i-would-like-help-with',
        minutes: 2,
        role: 'client',
      },
      {
        kind: 'questions',
        id: 'clarifying-questions',
        minutes: 2,
        turnSeconds: 30,
        role: 'client',
      },
      {
        kind: 'responses',
        id: 'consultants-think-aloud',
        minutes: 5,
        turnSeconds: 60,
        role: 'client',
      },
      {
        kind: 'spotlight',
        id: 'what-was-most-valuable',
        minutes: 2,
        role: 'client',
      },
    ],
  },
  {
    id: 'hot_seat',
    people: { least: 4, most: 8 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['hot-seat', 'scribe'],
    parts: [
      {
        kind: 'spotlight',
        id: 'progress-and-the-question',
        minutes: 5,
        role: 'hot-seat',
      },
      {
        kind: 'questions',
        id: 'clarifying-questions',
        minutes: 5,
        turnSeconds: 30,
        role: 'hot-seat',
      },
      {
        kind: 'responses',
        id: 'ideas-and-experience',
        minutes: 12,
        turnSeconds: 90,
        role: 'hot-seat',
      },
      {
        kind: 'spotlight',
        id: 'takeaways-and-commitment',
        minutes: 3,
        role: 'hot-seat',
        outcome: 'actions',
      },
    ],
  },
  {
    id: 'action_learning',
    people: { least: 4, most: 8 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'questions-only',
    roles: ['presenter', 'set-members'],
    parts: [
      {
        kind: 'spotlight',
        id: 'the-presenter-tells',
        minutes: 5,
        role: 'presenter',
      },
      {
        kind: 'questions',
        id: 'clarifying-questions',
        minutes: 8,
        turnSeconds: 45,
        role: 'presenter',
      },
      {
        kind: 'round',
        id: 'helping-questions-in-order',
        each: 120,
        role: 'presenter',
      },
      {
        kind: 'spotlight',
        id: 'summary',
        minutes: 2,
        role: 'presenter',
      },
      {
        kind: 'round',
        id: 'what-we-can-offer',
        each: 30,
        role: 'presenter',
      },
      {
        kind: 'spotlight',
        id: 'my-actions',
        minutes: 2,
        role: 'presenter',
        outcome: 'actions',
      },
    ],
  },
  {
    id: 'thinking_pair',
    people: { least: 2, most: 2 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'none',
    roles: ['thinker'],
    parts: [
      {
        kind: 'spotlight',
        id: 'the-first-thinks-aloud',
        minutes: 5,
        role: 'thinker',
      },
      {
        kind: 'spotlight',
        id: 'the-second-thinks-aloud',
        minutes: 5,
        role: 'thinker',
        seat: 2,
      },
    ],
  },
]
