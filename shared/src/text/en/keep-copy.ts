/** Saving a copy of an ended session. */
export const keepCopy = {
  title: 'Keep a copy',
  what: 'What the circle wrote down, how its time ran, and what you wrote for yourself. Never who spoke, or how much.',
  text: 'As text (Markdown)',
  table: 'As a table (CSV)',
  print: 'Print this page',
  next: (when: string) => `We meet again on ${when}.`,
  calendar: 'Add it to my calendar',
  saving: 'One moment.',
  saved: (file: string) => `${file} is in your downloads.`,
  gone: 'There is nothing to save any more. The server has erased it.',
  unreachable: 'Circlet could not reach the server. Nothing is lost. Please try again in a moment.',
}
