/** Words that several screens share. */
export const common = {
  circlet: 'Circlet',
  notFetched: 'This part of the page could not be fetched.',
  reload: 'Reload the page',
  unreachable: 'The server could not be reached. Please look at your connection and try again.',
  tryAgain: 'Try again',
  firstTime: 'For the first time?',
  practice: 'Try a practice circle',
  close: 'Close',
  minutes: (count: number) => `${count} min`,
}
