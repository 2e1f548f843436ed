import type { CatalogueFormat } from './catalogue-format.ts'

/** Formats in which whoever has spoken says who is next. */
export const INVITATION_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'mutual_invitation',
    name: 'Mutual invitation',
    goodFor: 'Groups in which it is not easy for everybody to take the floor: each is given it by another.',
    practised:
      'The facilitator begins. After speaking, or passing, you invite whom you like by name, best not your neighbour. Who says “later” is invited again, and nobody responds before all were invited.',
    people: { least: 5, most: 12 },
    next: 'by-speaker',
    passing: 'pass-or-later',
    crosstalk: 'after-all',
    roles: [],
    parts: [
      {
        kind: 'invitation',
        title: 'Mutual invitation',
        each: 120,
        say: [
          'I will begin, and then invite one of you; you speak, or pass, and invite the next.',
          'Nobody responds until everybody has been invited.',
        ],
      },
      {
        kind: 'open',
        title: 'Responses, now that all were invited',
        minutes: 10,
        turnSeconds: 90,
        say: ['Everybody has been invited now.', 'What would you like to say to what you have heard?'],
      },
    ],
  },
  {
    id: 'popcorn_choose',
    name: 'Popcorn, by choice',
    goodFor: 'A light round in which the floor jumps, and still everybody is heard.',
    practised:
      'Whoever has spoken picks the next among those who were not heard yet. Passing is fine, and you pick all the same.',
    people: { least: 4, most: 12 },
    next: 'by-speaker',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'invitation',
        title: 'Popcorn',
        each: 75,
        say: [
          'Speak for about a minute, and then pick somebody who has not been heard yet.',
          'If you would rather pass, pick somebody all the same.',
        ],
      },
    ],
  },
]
