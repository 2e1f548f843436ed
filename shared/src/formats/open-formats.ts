import type { CatalogueFormat } from './catalogue-format.ts'

/** Formats in which people say themselves that they would like to speak. */
export const OPEN_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'popcorn_open',
    name: 'Popcorn, by hand',
    goodFor: 'A lively talk in which people come in when something is ripe.',
    practised:
      'Whoever has something to say raises a hand. Those who have not spoken yet come first; a short reply may follow a turn.',
    people: { least: 3, most: 10 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'open',
        title: 'Open floor',
        minutes: 20,
        turnSeconds: 120,
        say: ['The floor is open: raise a hand when something is ripe.', 'Those who have not spoken yet come first.'],
      },
    ],
  },
  {
    id: 'participation_stack',
    name: 'Stack, fewest turns first',
    goodFor: 'Larger or uneven groups, so that a few voices do not take all the time.',
    practised:
      'Hands are called in an order that puts those with fewer turns first. Nobody is overtaken more than twice, so waiting always ends.',
    people: { least: 4, most: 20 },
    next: 'fewest-turns',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [
      { name: 'Stack keeper', does: 'Minds the hands and says who is next, so that the facilitator can listen.' },
    ],
    parts: [
      {
        kind: 'open',
        title: 'Discussion with a stack',
        minutes: 25,
        turnSeconds: 90,
        say: [
          'Raise a hand, and the order gives those with fewer turns a way in.',
          'If you wait a little longer, it will not be for more than two others.',
        ],
      },
    ],
  },
  {
    id: 'share_no_crosstalk',
    name: 'Sharing without crosstalk',
    goodFor: 'Support meetings where people come to be heard, not to be advised.',
    practised:
      'Whoever wants to share raises a hand and speaks of themselves. Nobody answers, asks or advises, and nobody is called on. A second share waits until others had the chance.',
    people: { least: 4, most: 30 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'none',
    roles: [
      { name: 'Chair', does: 'Opens and closes, and reads the agreements.' },
      { name: 'Greeter', does: 'Welcomes those who are here for the first time.' },
    ],
    parts: [
      {
        kind: 'admin',
        title: 'Opening, readings',
        minutes: 10,
        say: [
          'Welcome, and a special welcome to everyone who is here for the first time.',
          'We speak of ourselves, and we do not comment on what others say.',
        ],
      },
      {
        kind: 'share',
        title: 'Sharing',
        minutes: 40,
        turnSeconds: 180,
        say: [
          'The meeting is open for sharing, three minutes each.',
          'Nobody is called on: raise a hand when you are ready.',
        ],
      },
      {
        kind: 'admin',
        title: 'Announcements',
        minutes: 5,
        say: ['Are there announcements for the group?', 'Then we come to the close.'],
      },
      {
        kind: 'check-out',
        title: 'Close',
        minutes: 5,
        prompt: 'One word to close with.',
        say: ['We close with a round of one word each.', 'Passing is a good answer, too.'],
      },
    ],
  },
  {
    id: 'recovery_group',
    name: 'Recovery support group',
    goodFor: 'Peers who live with a condition and support each other week by week.',
    practised:
      'Guidelines are read aloud, then everyone checks in briefly. The group gives its wisdom to what came up, first by listening, then by solving what can be solved. A round closes.',
    people: { least: 5, most: 12 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [
      {
        name: 'Co-facilitator',
        does: 'Watches over the group while the other leads, and speaks to anyone who needs a moment.',
      },
    ],
    parts: [
      {
        kind: 'admin',
        title: 'Guidelines and principles',
        minutes: 10,
        say: ['We begin with our guidelines, read by whoever likes to read.', 'What is said here stays here.'],
      },
      {
        kind: 'check-in',
        title: 'Check-in',
        each: 120,
        prompt: 'How has it been, and is there something you need today?',
        say: [
          'Two minutes each: how has it been since we met?',
          'Say whether there is something you would like time for.',
        ],
      },
      {
        kind: 'open',
        title: 'Group wisdom',
        minutes: 45,
        say: [
          'Let us begin with what was most pressing in the check-in.',
          'Speak from your own experience, and keep advice for when it is asked.',
        ],
      },
      {
        kind: 'check-out',
        title: 'Closing',
        minutes: 10,
        say: ['We close with one thing each that helps.', 'Thank you for being here.'],
      },
    ],
  },
  {
    id: 'guest_speaker',
    name: 'Guest with questions',
    goodFor: 'Hearing somebody from outside, with real time to ask.',
    practised:
      'The guest speaks without interruption. Then the group asks, one question at a time, and the guest answers directly. A last round gathers what each takes along.',
    people: { least: 4, most: 40 },
    next: 'by-hand',
    passing: 'pass',
    crosstalk: 'questions-only',
    roles: [{ name: 'Guest', does: 'Tells what they know, and answers questions directly.' }],
    parts: [
      {
        kind: 'spotlight',
        title: 'Our guest speaks',
        minutes: 20,
        role: 'Guest',
        say: ['A warm welcome to our guest, who will speak first.', 'Please keep your questions until afterwards.'],
      },
      {
        kind: 'questions',
        title: 'Questions to our guest',
        minutes: 20,
        role: 'Guest',
        say: ['Raise a hand for a question, one at a time.', 'Our guest can answer directly.'],
      },
      {
        kind: 'check-out',
        title: 'One thing I take along',
        each: 20,
        role: 'Guest',
        say: ['In a round, each of us names one thing we take along.', 'Our guest has the last word.'],
      },
    ],
  },
]
