import type { FormatPlan } from './format-plan.ts'

/** Formats in which people ask for the floor themselves. */
export const OPEN_FORMATS: readonly FormatPlan[] = [
  {
    id: 'popcorn_open',
    people: { least: 3, most: 10 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'open',
        id: 'open-floor',
        minutes: 20,
        turnSeconds: 120,
      },
    ],
  },
  {
    id: 'participation_stack',
    people: { least: 4, most: 20 },
    next: 'fewest-turns',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['stack-keeper'],
    parts: [
      {
        kind: 'open',
        id: 'discussion-with-a-stack',
        minutes: 25,
        turnSeconds: 90,
      },
    ],
  },
  {
    id: 'share_no_crosstalk',
    people: { least: 4, most: 30 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'none',
    roles: ['chair', 'greeter'],
    parts: [
      {
        kind: 'admin',
        id: 'opening-readings',
        minutes: 10,
      },
      {
        kind: 'share',
        id: 'sharing',
        minutes: 40,
        turnSeconds: 180,
      },
      {
        kind: 'admin',
        id: 'announcements',
        minutes: 5,
      },
      {
        kind: 'check-out',
        id: 'close',
        minutes: 5,
      },
    ],
  },
  {
    id: 'recovery_group',
    people: { least: 5, most: 12 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: ['co-facilitator'],
    parts: [
      {
        kind: 'admin',
        id: 'guidelines-and-principles',
        minutes: 10,
      },
      {
        kind: 'check-in',
        id: 'check-in',
        each: 120,
      },
      {
        kind: 'open',
        id: 'group-wisdom',
        minutes: 45,
      },
      {
        kind: 'check-out',
        id: 'closing',
        minutes: 10,
      },
    ],
  },
  {
    id: 'guest_speaker',
    people: { least: 4, most: 40 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'questions-only',
    roles: ['guest'],
    parts: [
      {
        kind: 'spotlight',
        id: 'our-guest-speaks',
        minutes: 20,
        role: 'guest',
      },
      {
        kind: 'questions',
        id: 'questions-to-our-guest',
        minutes: 20,
        role: 'guest',
      },
      {
        kind: 'check-out',
        id: 'one-thing-i-take-along',
        each: 20,
        role: 'guest',
      },
    ],
  },
]
