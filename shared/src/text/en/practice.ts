/** The practice circle: the ways in, the people who are not there, and what they talk about. */
export const practice = {
  title: 'Practice circle',
  lead: 'See how it feels before the real thing: six pretend people take turns with you, in this browser. Nothing is heard, and all of it is erased afterwards.',
  asParticipant: 'As a participant',
  asFacilitator: 'As a facilitator',
  preparing: 'The others are coming in…',
  session: {
    title: 'Practice circle',
    facilitator: 'Pretend Gil',
    participants: ['Pretend Ana', 'Pretend Ben', 'Pretend Cleo', 'Pretend Dee', 'Pretend Eli', 'Pretend Fay'],
    agenda: [
      {
        title: 'Check-in round',
        format: 'round',
        minutes: 8,
        turnSeconds: 60,
        settleSeconds: 3,
        prompt: 'How do you arrive here today?',
      },
      {
        title: 'Open conversation',
        format: 'open',
        minutes: 6,
        turnSeconds: 60,
        settleSeconds: 2,
        prompt: 'What helps you to listen well?',
      },
      {
        title: 'Questions',
        format: 'questions',
        minutes: 4,
        turnSeconds: 45,
        settleSeconds: 2,
        prompt: 'What would you like to know from somebody here?',
      },
      {
        title: 'One word to close',
        format: 'round',
        minutes: 6,
        turnSeconds: 45,
        settleSeconds: 2,
        prompt: 'What do you take with you?',
      },
    ],
  },
} as const
