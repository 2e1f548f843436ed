import { counted } from './grammar.ts'

/** How the talking was shared: for each person, for the circle, and when turns took place. */
export const talkShare = {
  title: 'For yourself',
  ask: 'How much of the talking I had',
  asking: 'Asking…',
  now: {
    'plenty-left': 'There is plenty of room for you.',
    fair: "You've had a fair share.",
    generous: "You've had a generous share.",
  },
  afterwards: {
    'plenty-left': 'There was plenty of room for you.',
    fair: "You've had a fair share.",
    generous: "You've had a generous share.",
  },
  unknown: 'There is not enough data about your speaking time yet.',
  alone: 'Only you see this, when you ask. Nobody can see that you asked.',
  unreachable: 'Circlet could not reach the server just now. Please try again.',
  again: 'Try again',
  evenness: {
    title: 'How we shared the talking',
    wanted: 'We agreed that we wanted to hear this.',
    even: 'Today the talking was shared evenly.',
    mixed: 'Today some of us had more of the talking than others.',
    'few-voices': 'Today few voices had most of the talking.',
    unknown: 'There is not enough data about today’s talking.',
  },
  timeline: {
    title: 'When there were turns',
    open: 'Show the timeline',
    what: 'Only facilitators see this. It does not show whose turns they were.',
    named: 'Only facilitators see this. The circle agreed to show names.',
    whole: 'The whole circle',
    none: 'There was no turn.',
    turns: (count: number) => counted(count, { one: 'turn', other: 'turns' }),
    of: (turns: number, voices: number) =>
      `${counted(turns, { one: 'turn', other: 'turns' })}, ${counted(voices, { one: 'person', other: 'people' })}`,
    asTable: 'The same as a table',
    columns: { part: 'Part', lasted: 'Min.', turns: 'Turns', voices: 'People', longest: 'Longest' },
    caption: 'Lengths in minutes and seconds',
    turnColumns: { began: 'Began', who: 'Who', lasted: 'Min.' },
    lasted: (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    nothing: '–',
  },
}
