/** What the door offers beside the name: to tell more, and to step down from a role. */
export const joinMore = {
  asRole: {
    facilitator: 'You are joining as facilitator.',
    timekeeper: 'You are joining as timekeeper.',
    participant: '',
  },
  notMeantForYou: 'Not meant for you?',
  asParticipant: 'Join as a participant',
  more: 'Tell a little more',
  pronouns: 'Pronouns',
  pronounsHint: 'Shown beside your name.',
  lens: 'Your lens',
  lensHint: 'How you look at the theme: as a parent, nurse or neighbour. Shown beside your name.',
}
