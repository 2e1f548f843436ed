import type { FormatPlan } from './format-plan.ts'

/** Formats in which each speaker chooses the next one. */
export const INVITATION_FORMATS: readonly FormatPlan[] = [
  {
    id: 'mutual_invitation',
    people: { least: 5, most: 12 },
    next: 'by-speaker',
    passing: 'pass-or-later',
    crosstalk: 'after-all',
    roles: [],
    parts: [
      {
        kind: 'invitation',
        id: 'mutual-invitation',
        each: 120,
      },
      {
        kind: 'open',
        id: 'responses-now-that-all-were-invited',
        minutes: 10,
        turnSeconds: 90,
      },
    ],
  },
  {
    id: 'popcorn_choose',
    people: { least: 4, most: 12 },
    next: 'by-speaker',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'invitation',
        id: 'popcorn',
        each: 75,
      },
    ],
  },
]
