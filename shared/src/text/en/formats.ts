/** The kinds of parts that a session has. */
export const formats = {
  round: 'Round',
  invitation: 'Mutual invitation',
  open: 'Open floor',
  spotlight: 'One person’s time',
  questions: 'Questions',
  silence: 'Silence',
  break: 'Break',
  admin: 'Led by the facilitator',
  breakout: 'Small groups',
}
