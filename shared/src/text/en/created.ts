export const created = {
  title: 'Your circle is ready',
  begins: (when: string) => `Begins ${when}, your time.`,
  everyone: 'Send this to everyone',
  others: {
    facilitator: { title: 'Only for you: facilitator', hint: 'Anyone with this link can steer the circle.' },
    timekeeper: { title: 'For the timekeeper', hint: 'Shows both clocks, and how the agenda goes.' },
    display: { title: 'For the shared screen', hint: 'Open it in its own window and share that window.' },
  },
  otherLinks: 'Links for other roles',
  keep: 'Keep your facilitator link. With it you can see every other link again.',
  open: 'Open the facilitator’s panel',
  another: 'Prepare another circle',
  invitation: (title: string, when: string | null, link: string) =>
    `You are invited to “${title}”${when === null ? '' : `, ${when}`}. Open this link to join: ${link}`,
}
