/** The kinds of parts that a session has. */
export const formats = {
  round: 'Round',
  invitation: 'Mutual invitation',
  open: 'Open floor',
  questions: 'Questions',
  spotlight: 'One person’s time',
  breakout: 'Small groups',
  silence: 'Silence',
  break: 'Break',
  admin: 'Led by the facilitator',
}
