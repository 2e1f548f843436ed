/** The practice circle: the ways in, the people who are not there, and what they talk about. */
export const practice = {
  title: 'Practice circle',
  lead: 'See how it feels before the real thing. Six pretend people take turns with you, in this browser. Nothing is heard, and everything is erased afterwards.',
  asParticipant: 'As a participant',
  asFacilitator: 'As a facilitator',
  preparing: 'The others are coming in…',
  session: {
    title: 'Practice circle',
    facilitator: 'Pretend Gil',
    participants: ['Pretend Ana', 'Pretend Ben', 'Pretend Cleo', 'Pretend Dee', 'Pretend Eli', 'Pretend Fay'],
    phases: {
      checkIn: { title: 'Check-in round', prompt: 'How do you arrive here today?' },
      conversation: { title: 'Open conversation', prompt: 'What helps you to listen well?' },
      questions: { title: 'Questions', prompt: 'What would you like to know from somebody here?' },
      closing: { title: 'One word to close', prompt: 'What do you take with you?' },
    },
  },
}
