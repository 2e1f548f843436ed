import { plural } from './grammar.ts'

/** When a group meets. */
export const schedule = {
  title: 'When you meet',
  open: 'We decide each time',
  regular: 'Regularly, at the same time',
  first: 'First date',
  time: 'Time',
  zone: 'Time zone',
  every: 'How often',
  everyWeeks: (weeks: number) => plural(weeks, { one: 'every week', other: `every ${weeks} weeks` }),
  minutes: 'Minutes',
  stays: 'The time on the clock stays the same when the clocks change.',
  wrong: {
    missing: 'Please choose a date, a time, and a length from 5 minutes to a day.',
    'no-such-date': 'The calendar does not have this date. Please choose another first date.',
  },
}
