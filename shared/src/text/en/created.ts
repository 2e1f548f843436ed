export const created = {
  title: 'Your circle is ready',
  begins: (when: string) => `Begins ${when}, your time.`,
  everyone: 'Send this to everyone',
  others: {
    facilitator: { title: 'Only for you: facilitator', hint: 'Whoever has this link can steer the session.' },
    timekeeper: { title: 'For the one who minds the time', hint: 'Shows both clocks, and how the agenda goes.' },
    display: { title: 'For the shared screen', hint: 'Open it in a window of its own and share that window.' },
  },
  otherLinks: 'Links for other roles',
  keep: 'Keep your facilitator link: with it every other link can be shown again.',
  open: 'Open the facilitator’s panel',
  another: 'Prepare another session',
  invitation: (title: string, when: string | null, link: string) =>
    `You are invited to “${title}”${when === null ? '' : `, ${when}`}. Open this link to join: ${link}`,
}
