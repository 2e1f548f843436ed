import type { CatalogueFormat } from './catalogue-format.ts'

/** Formats in which everybody speaks in an order. */
export const ROUND_FORMATS: readonly CatalogueFormat[] = [
  {
    id: 'go_around',
    name: 'Go-around',
    goodFor: 'Hearing everybody once, with the same time for each.',
    practised:
      'The order is on every screen, and somebody else begins each time. Nobody comments. Who said “later” is asked once more at the end.',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'round',
        title: 'Go-around',
        each: 90,
        say: [
          'We go round once, and each of us has the same time.',
          'You can pass, or say later, and nobody will ask why.',
        ],
      },
    ],
  },
  {
    id: 'check_in',
    name: 'Check-in',
    goodFor: 'Arriving: a few words from everyone before anything else.',
    practised: 'A short round on how one comes. It is not about the topic yet, and nothing is answered.',
    people: { least: 3, most: 12 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-in',
        title: 'Check-in',
        each: 60,
        prompt: 'How are you here today?',
        say: ['Before we start, let us hear how everybody is here today.', 'A word is enough, and passing is fine.'],
      },
    ],
  },
  {
    id: 'council',
    name: 'Council',
    goodFor: 'A question that wants to be answered slowly and from the heart.',
    practised:
      'One after the other speaks to the same question, with a pause before each. The others listen and do not answer. At the end each names a few words that stayed.',
    people: { least: 4, most: 16 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'admin',
        title: 'Opening, intentions',
        minutes: 3,
        say: [
          'In this circle we speak from the heart, listen from the heart, and keep it lean.',
          'You do not need to prepare: what is yours to say will come when it is your turn.',
        ],
      },
      {
        kind: 'council',
        title: 'The round',
        each: 180,
        say: [
          'When the turn comes to you, take a breath before you begin.',
          'You can also hold your time in silence and then hand it on.',
        ],
      },
      {
        kind: 'council',
        title: 'Witness words',
        each: 30,
        prompt: 'Which words stayed with you?',
        say: ['We go round once more with a few words that stayed with us.', 'We name them and do not explain them.'],
      },
    ],
  },
  {
    id: 'conversation_cafe',
    name: 'Conversation café',
    goodFor: 'A good talk among people who do not know each other yet.',
    practised:
      'Two short rounds come first, so that everybody has spoken before anybody speaks twice. Then the talk is open, and a last round gathers what each takes along.',
    people: { least: 5, most: 7 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [{ name: 'Host', does: 'Takes part like everyone, and only reminds of the agreements.' }],
    parts: [
      {
        kind: 'round',
        title: 'First round',
        each: 60,
        say: ['In the first round everybody says what the topic stirs in them.', 'We listen and do not answer yet.'],
      },
      {
        kind: 'round',
        title: 'Second round, after hearing all',
        each: 60,
        say: ['Now that we have heard everybody, what would you like to add?', 'One minute each, and passing is fine.'],
      },
      {
        kind: 'open',
        title: 'Open conversation',
        minutes: 20,
        say: ['The floor is open now.', 'Let us keep what we say short, so that many can speak.'],
      },
      {
        kind: 'check-out',
        title: 'What I take along',
        each: 50,
        say: ['In the last round each of us says what we take along.', 'A single sentence is plenty.'],
      },
    ],
  },
  {
    id: 'thinking_rounds',
    name: 'Thinking rounds',
    goodFor: 'Thinking for oneself in company, without being interrupted.',
    practised:
      'Nobody is interrupted, and nobody speaks twice before all have spoken once. It begins with something that goes well and ends with appreciation.',
    people: { least: 3, most: 10 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'check-in',
        title: 'What is going well',
        each: 60,
        prompt: 'What is going well, in your work or in your life?',
        say: ['We begin with something that is going well, however small.', 'Nobody will interrupt you.'],
      },
      {
        kind: 'round',
        title: 'Thinking about the question',
        each: 120,
        say: [
          'Each of us now thinks aloud about the question.',
          'You need not know beforehand where your thinking will lead.',
        ],
      },
      {
        kind: 'check-out',
        title: 'Appreciation',
        each: 30,
        say: ['To close, say something you value in the person who spoke before you.', 'One sentence, and thank you.'],
      },
    ],
  },
  {
    id: 'silence_write',
    name: 'Write, then one line each',
    goodFor: 'Letting everybody think first; kind to people who need a moment.',
    practised: 'Everyone writes in silence. Then each reads one line, or passes, and nobody comments.',
    people: { least: 3, most: 20 },
    next: 'in-order',
    passing: 'pass-or-later',
    crosstalk: 'none',
    roles: [],
    parts: [
      {
        kind: 'silence',
        title: 'Write for yourself',
        minutes: 2,
        say: ['Take two minutes and write what comes, only for yourself.', 'Nobody will see it.'],
      },
      {
        kind: 'round',
        title: 'One line each',
        each: 20,
        say: ['We go round, and each of us reads one line.', 'If you would rather keep it to yourself, pass.'],
      },
    ],
  },
  {
    id: 'theme_spotlight',
    name: 'Theme spotlight with lenses',
    goodFor: 'Seeing one theme from several sides: parent and teacher, patient and nurse.',
    practised:
      'On joining each person says through which lens they look. The theme is opened in a few words, then the lenses take turns, so that neighbours in the round see it differently.',
    people: { least: 4, most: 12 },
    next: 'in-order',
    passing: 'pass',
    crosstalk: 'short-replies',
    roles: [],
    parts: [
      {
        kind: 'admin',
        title: 'The theme in a few words',
        minutes: 5,
        say: [
          'This is the theme, and we will look at it from where each of us stands.',
          'You find the lens of each person beside their name.',
        ],
      },
      {
        kind: 'silence',
        title: 'Look from where you stand',
        minutes: 2,
        say: ['Take two minutes to look at it through your lens.', 'What do you see that others may not?'],
      },
      {
        kind: 'round',
        title: 'What I see from here',
        each: 120,
        order: 'lenses',
        say: ['Speak from your own lens, and only for yourself.', 'The order brings different lenses side by side.'],
      },
      {
        kind: 'open',
        title: 'Where our views meet',
        minutes: 15,
        say: ['What did you hear that you had not seen before?', 'Ask rather than argue.'],
      },
      {
        kind: 'check-out',
        title: 'What I take from another view',
        each: 30,
        order: 'lenses',
        say: ['Each of us names one thing we take from somebody else’s view.', 'One sentence is enough.'],
      },
    ],
  },
]
