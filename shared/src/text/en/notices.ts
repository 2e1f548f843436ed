/** What happened to a person that they would otherwise miss. */
export const notices = {
  raised: (by: string) => `${by} raised a hand for you.`,
  lowered: (by: string) => `${by} took your hand down.`,
  keep: 'Keep',
  takeDown: 'Take it down',
  overtaken: {
    'not-spoken-yet': "Someone who hasn't spoken in this part came in. That can happen twice at most.",
    'fewer-turns': 'Someone with fewer turns in this part came in. That can happen twice at most.',
    'less-time': 'Someone who has had less time came in. That can happen twice at most.',
  },
  wordSeen: 'What you said privately has been seen.',
  tookOver: (name: string) => `${name} facilitates from now on.`,
  passedOver: (name: string) => `${name} was called, but the screen is asleep. Their turn comes again later.`,
}
