import { plural } from './grammar.ts'

/** What is said to screen readers, and the title of the browser tab. */
export const announcements = {
  speaks: (name: string) => `${name} has the floor.`,
  part: (title: string) => `New part: ${title}.`,
  breath: 'A breath together.',
  next: 'You are next.',
  yourTurn: 'It is your turn. You have the floor.',
  soon: 'A little time left.',
  up: "That's your time.",
  left: (minutes: number) =>
    plural(minutes, { one: 'About one minute left.', other: `About ${minutes} minutes left.` }),
  lessThanAMinute: 'Less than a minute left.',
  nobody: 'Nobody is speaking.',
  noClock: 'There is no clock running.',
  tab: {
    plain: 'Circlet',
    yourTurn: (clock: string | null) => (clock ? `Your turn · ${clock}` : 'Your turn'),
    next: 'You are next',
  },
}
