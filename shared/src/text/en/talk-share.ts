import { counted } from './grammar.ts'

/** How the talking was shared: for oneself, for the circle, and when turns were had. */
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
  unknown: 'Nothing was counted of you, or too little to say.',
  alone: 'Told to you alone, when you ask. Nobody can see that you did.',
  unreachable: 'This could not be asked just now. Please try again.',
  again: 'Try again',
  evenness: {
    title: 'How we shared the talking',
    wanted: 'We agreed that we wanted to hear this.',
    even: 'Today the talking was shared evenly.',
    mixed: 'Today some of us had more of the talking than others.',
    'few-voices': 'Today few voices had most of the talking.',
    unknown: 'Too little was counted today to say.',
  },
  timeline: {
    title: 'When there were turns',
    open: 'Show the timeline',
    what: 'Facilitators alone see this, and not whose turns they were.',
    named: 'Facilitators alone see this. The circle agreed that names may stand here.',
    whole: 'The whole session',
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
