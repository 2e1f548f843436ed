/** The texts of a participant's screen beside the floor. */
export const participant = {
  more: 'More',
  settings: 'My settings',
  agenda: 'Agenda',
  running: 'now',
  minutes: (count: number) => `${count} min`,
  where: 'Say where we are',
  order: {
    'fewest-turns': "Those who haven't spoken in this part come first.",
    'first-come': 'Hands come in the order they went up.',
    'least-time': 'Those who have spoken less come first.',
  },
  practice: 'Practice: everyone else is pretend.',
}
