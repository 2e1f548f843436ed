/** What somebody takes with them, written down while the session is ending. */
export const takeAway = {
  title: 'What I take with me',
  lead: 'For everyone to see, or for you alone.',
  learning: 'A learning',
  action: 'My next step',
  thanks: 'A thank-you',
  close: 'Close',
  thanksText: 'To somebody, or to everyone',
}
