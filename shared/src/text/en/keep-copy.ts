/** Taking a copy of an ended session along. */
export const keepCopy = {
  title: 'Keep a copy',
  what: 'What the circle wrote down, how its time ran, and what you wrote for yourself. Never who spoke, or how much.',
  text: 'As text (Markdown)',
  table: 'As a table (CSV)',
  print: 'Print this page',
  next: (when: string) => `We meet again on ${when}.`,
  calendar: 'Add it to my calendar',
  saving: 'One moment.',
  saved: (file: string) => `${file} is among your downloads.`,
  gone: 'There is nothing to fetch any more: it was erased on the server.',
  unreachable: 'The server could not be reached. Nothing is lost: please try again in a moment.',
}
