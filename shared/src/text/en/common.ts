/** Words that several screens share. */
export const common = {
  circlet: 'Circlet',
  notFetched: 'This part of the page did not load.',
  reload: 'Reload the page',
  unreachable: 'Circlet could not reach the server. Please check your connection and try again.',
  tryAgain: 'Try again',
  firstTime: 'First time here?',
  practice: 'Try a practice circle',
  close: 'Close',
  minutes: (count: number) => `${count} min`,
}
