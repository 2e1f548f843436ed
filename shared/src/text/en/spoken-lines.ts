type Sentences = readonly [string, string]

/** What a facilitator can say as a part begins, where the catalogue of formats has nothing of its own. */
export const spokenLines = {
  title: 'Say it like this',
  welcome: [
    'Welcome, it is good that you are here.',
    'I will say a few words on how we go, and then we begin.',
  ] as Sentences,
  led: ['Let me say a few words about what comes now.', 'Please ask if something is not clear.'] as Sentences,
  farewell: ['We are coming to the end.', 'Let me say what comes next, and thank you for today.'] as Sentences,
  checkIn: [
    'Let us hear first how everybody is here today.',
    'A few words are enough, and passing is fine.',
  ] as Sentences,
  round: (title: string): Sentences => [
    `We go round once, with “${title}”.`,
    'Everybody has the same time, and you can pass or say later.',
  ],
  invitation: [
    'After you have spoken, or passed, you invite the next person by name.',
    'Let us answer nothing until everybody has been invited.',
  ] as Sentences,
  council: ['When it is your turn, take a breath before you begin.', 'We listen, and do not answer.'] as Sentences,
  checkOut: ['In the last round each of us says what we take along.', 'One sentence is plenty.'] as Sentences,
  open: ['The floor is open now.', 'Raise a hand when you have something, and let us keep it short.'] as Sentences,
  listening: [
    'The floor is open, and silence is welcome, too.',
    'We speak about ourselves, and give advice only when somebody asks for it.',
  ] as Sentences,
  share: ['The circle is open for sharing.', 'Nobody is called on: raise a hand when you are ready.'] as Sentences,
  spotlight: (name: string | null): Sentences =>
    name
      ? [`${name}, this time is yours.`, 'The others listen, and do not interrupt.']
      : ['One of us has the floor now.', 'The others listen, and do not interrupt.'],
  about: (name: string): Sentences => [
    `Now the floor is open for what came up in you, listening to ${name}.`,
    `${name} need not answer everything.`,
  ],
  questions: (name: string | null): Sentences => [
    'Short questions now, one at a time.',
    name ? `${name} can answer directly.` : 'Advice can wait.',
  ],
  silence: ['Let us be silent together for a while.', 'You need not do anything.'] as Sentences,
  breakout: ['We talk in small groups now.', 'Your screen says whom you are with, and who begins.'] as Sentences,
  break: ['We take a break.', 'The screen shows when we go on.'] as Sentences,
}
