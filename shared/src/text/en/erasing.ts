/** Taking one's data out of a session, and erasing it for everyone. */
export const erasing = {
  mine: {
    ask: 'Remove my data',
    what: 'Your name, what you wrote, answered and asked for will be gone from this circle for everyone, at once and for good. Your turns stay as those of somebody who left; decisions stay the circle’s. Your place here ends.',
    yes: 'Remove it now',
    no: 'Keep it',
  },
  all: {
    ask: 'Erase this circle now',
    what: 'Everything of this circle will be gone for everyone, at once and for good: names, turns, and all that was written down. Whoever wants a copy must take it before.',
    yes: 'Erase it for everyone',
    no: 'Keep it',
  },
  busy: 'One moment.',
  notNow: 'It could not be removed just now. Nothing has changed: please try again in a moment.',
  goneTitle: 'Your data is removed',
  gone: 'This circle no longer knows who you were, and nothing of it stays in this browser.',
}
