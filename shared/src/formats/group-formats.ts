import type { CatalogueFormat } from './catalogue-format.ts'

/** Formats in which the circle splits into groups, or has a smaller one inside it. */
export const GROUP_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'pairs_share',
    name: 'Pairs, then popcorn',
    goodFor: 'Warming up: everybody speaks to one person before speaking to all.',
    practised:
      'Two by two, three minutes each way. Then the floor is open for what people would like to bring to everyone.',
    people: { least: 4, most: 24 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'breakout',
        title: 'In pairs',
        minutes: 6,
        groupSize: 2,
        say: [
          'Find your partner on your screen: three minutes for one, then three for the other.',
          'The screen says when to swap.',
        ],
      },
      {
        kind: 'open',
        title: 'What came up in the pairs',
        minutes: 10,
        turnSeconds: 90,
        say: [
          'Welcome back: what would you like to bring to everyone?',
          'Speak of what is yours, and leave to your partner what is theirs.',
        ],
      },
    ],
  },
  {
    id: 'one_two_four_all',
    name: '1-2-4-All',
    goodFor: 'Ideas from everybody at once, also in large groups.',
    practised:
      'A minute alone, then in pairs, then in fours, each time carrying on what is worth it. At the end each group brings one idea to all. With few people online, threes instead of twos and fours are easier.',
    people: { least: 4, most: 100 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'silence',
        title: 'One: on your own',
        minutes: 1,
        say: ['A minute on your own, with the question.', 'Note down what comes.'],
      },
      {
        kind: 'breakout',
        title: 'Two: in pairs',
        minutes: 2,
        groupSize: 2,
        say: ['Two minutes in pairs: tell each other, and build on it.', 'The screen shows with whom.'],
      },
      {
        kind: 'breakout',
        title: 'Four: in fours',
        minutes: 4,
        groupSize: 4,
        say: [
          'Four minutes in fours: what do your ideas have in common, and where do they differ?',
          'Choose one that you will bring to everyone.',
        ],
      },
      {
        kind: 'open',
        title: 'All: one idea from each group',
        minutes: 5,
        turnSeconds: 30,
        say: ['Which one idea stood out in your group?', 'One voice for each group, half a minute.'],
      },
    ],
  },
  {
    id: 'fishbowl_open',
    name: 'Fishbowl with an empty chair',
    goodFor: 'A close conversation within a large group, that anybody can join.',
    practised:
      'A few talk inside, and one chair is empty. Whoever would like to come in takes it, and soon somebody inside gives theirs up. Those outside listen, and say at the end what they saw.',
    people: { least: 8, most: 40 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [
      { name: 'Inner circle', does: 'Talk with each other as if in a small group.' },
      { name: 'Outer circle', does: 'Listen, and take the empty chair to come in.' },
    ],
    parts: [
      {
        kind: 'open',
        title: 'Inside the bowl',
        minutes: 30,
        turnSeconds: 90,
        chairs: 4,
        say: [
          'Those inside talk, and one chair stays empty for whoever would like to come in.',
          'When it is taken, one of those inside gives theirs up.',
        ],
      },
      {
        kind: 'check-out',
        title: 'Reflections of the outer circle',
        minutes: 10,
        say: ['Now we hear what those outside have seen.', 'A sentence each; who sat inside can pass.'],
      },
    ],
  },
]
