import type { CatalogueFormat } from './catalogue-format.ts'

/** Formats in which the group gives its time to one of its members; the seat goes round to the next. */
export const SEAT_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'troika',
    name: 'Troika consulting',
    goodFor: 'Quick help among three or four; everybody brings something.',
    practised:
      'One person tells what they would like help with. The others ask, then talk with each other as if that person were not there, who turns camera and microphone off and listens. Then the seat moves on, until everybody had it.',
    people: { least: 3, most: 4 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [
      { name: 'Client', does: 'Says what they would like help with, and then only listens.' },
      { name: 'Consultants', does: 'Ask, and then think aloud with each other.' },
    ],
    parts: [
      {
        kind: 'silence',
        title: 'Choose what to bring',
        minutes: 1,
        say: ['Take a minute to choose what you would like help with.', 'It should be yours, and still open.'],
      },
      {
        kind: 'spotlight',
        title: 'What I would like help with',
        minutes: 2,
        role: 'Client',
        say: ['You have about two minutes to tell us what it is.', 'Say also what kind of help you would like.'],
      },
      {
        kind: 'questions',
        title: 'Clarifying questions',
        minutes: 2,
        turnSeconds: 30,
        role: 'Client',
        say: ['Now short questions, to understand it better.', 'Solutions come later.'],
      },
      {
        kind: 'responses',
        title: 'Consultants think aloud',
        minutes: 5,
        turnSeconds: 60,
        role: 'Client',
        say: [
          'Please turn your camera and microphone off now, and just listen.',
          'The others talk as if you were not here.',
        ],
      },
      {
        kind: 'spotlight',
        title: 'What was most valuable',
        minutes: 2,
        role: 'Client',
        say: ['Welcome back: what was most valuable to you?', 'You need not answer everything.'],
      },
    ],
  },
  {
    id: 'hot_seat',
    name: 'Hot seat',
    goodFor: 'Masterminds: one question gets the whole group’s ideas and experience.',
    practised:
      'Whoever has the seat says how it goes and what they ask. After questions the others respond while the seat mostly listens, and it ends with what is taken along and a commitment.',
    people: { least: 4, most: 8 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [
      { name: 'Hot seat', does: 'Brings a question, and mostly listens to the responses.' },
      { name: 'Scribe', does: 'Writes down ideas, so that the seat can listen.' },
    ],
    parts: [
      {
        kind: 'spotlight',
        title: 'Progress and the question',
        minutes: 5,
        role: 'Hot seat',
        say: ['Tell us how far you have come, and what your question is.', 'One question is best.'],
      },
      {
        kind: 'questions',
        title: 'Clarifying questions',
        minutes: 5,
        turnSeconds: 30,
        role: 'Hot seat',
        say: ['Questions first, so that we answer what is really asked.', 'Ideas can wait a moment.'],
      },
      {
        kind: 'responses',
        title: 'Ideas and experience',
        minutes: 12,
        turnSeconds: 90,
        role: 'Hot seat',
        say: [
          'Now your ideas, and what you have experienced yourself.',
          'The hot seat listens, and somebody writes for them.',
        ],
      },
      {
        kind: 'spotlight',
        title: 'Takeaways and commitment',
        minutes: 3,
        role: 'Hot seat',
        outcome: 'actions',
        say: [
          'What do you take along, and what will you do until next time?',
          'Say it in a sentence that we can ask you about.',
        ],
      },
    ],
  },
  {
    id: 'action_learning',
    name: 'Action learning',
    goodFor: 'Finding one’s own next step through good questions.',
    practised:
      'The set helps with questions only, and gives no advice. In the helping part each member in order asks one question, and one more to follow it up. It ends with actions, which the next meeting begins with.',
    people: { least: 4, most: 8 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'questions-only',
    roles: [
      { name: 'Presenter', does: 'Brings a real problem, and decides on their own actions.' },
      { name: 'Set members', does: 'Ask open questions, one each, in order.' },
    ],
    parts: [
      {
        kind: 'spotlight',
        title: 'The presenter tells',
        minutes: 5,
        role: 'Presenter',
        say: [
          'Tell us in a few minutes what you are working on.',
          'What would you like to be further with by the end?',
        ],
      },
      {
        kind: 'questions',
        title: 'Clarifying questions',
        minutes: 8,
        turnSeconds: 45,
        role: 'Presenter',
        say: ['First the questions that help us understand.', 'Short ones, and short answers.'],
      },
      {
        kind: 'round',
        title: 'Helping questions, in order',
        each: 120,
        role: 'Presenter',
        prompt: 'One open question each, and one to follow it up. No advice.',
        say: [
          'Now each of us in turn asks one open question, and one more to follow it up.',
          'If you notice advice in your question, turn it into a real one.',
        ],
      },
      {
        kind: 'spotlight',
        title: 'Summary',
        minutes: 2,
        role: 'Presenter',
        say: ['What do you see now that you did not see before?', 'A short summary is enough.'],
      },
      {
        kind: 'round',
        title: 'What we can offer',
        each: 30,
        role: 'Presenter',
        say: [
          'If you know somebody or something that could help, offer it now.',
          'Just name it, and pass if there is nothing.',
        ],
      },
      {
        kind: 'spotlight',
        title: 'My actions',
        minutes: 2,
        role: 'Presenter',
        outcome: 'actions',
        say: ['What will you do, and by when?', 'We will ask about it next time.'],
      },
    ],
  },
  {
    id: 'thinking_pair',
    name: 'Thinking pair',
    goodFor: 'Two people who give each other the gift of being listened to.',
    practised:
      'Each has five minutes to think aloud. The other listens and does not speak, except to ask “what more do you think?” when the thinker has come to an end.',
    people: { least: 2, most: 2 },
    next: 'by-role',
    passing: 'pass',
    crosstalk: 'none',
    roles: [{ name: 'Thinker', does: 'Thinks aloud; the other listens.' }],
    parts: [
      {
        kind: 'spotlight',
        title: 'The first thinks aloud',
        minutes: 5,
        role: 'Thinker',
        say: [
          'You have five minutes, and they are all yours.',
          'The other listens; when you stop, they ask what more you think.',
        ],
      },
      {
        kind: 'spotlight',
        title: 'The second thinks aloud',
        minutes: 5,
        role: 'Thinker 2',
        say: ['Now the other way round, five minutes again.', 'Thank you for what you have said.'],
      },
    ],
  },
]
