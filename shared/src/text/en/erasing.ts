/** Removing my data from a session, and erasing the session for everyone. */
export const erasing = {
  mine: {
    ask: 'Remove my data',
    what: 'This deletes your name and everything you wrote, answered and asked for, for everyone, right now. It cannot be undone. Your turns stay without your name, and decisions stay with the circle. You lose your place here.',
    yes: 'Remove it now',
    no: 'Keep it',
  },
  all: {
    ask: 'Erase this circle now',
    what: 'This deletes the whole circle for everyone, right now: names, turns and everything written down. It cannot be undone. If you want a copy, save it first.',
    yes: 'Erase it for everyone',
    no: 'Keep it',
  },
  busy: 'One moment.',
  notNow: 'It could not be removed just now. Nothing has changed: please try again in a moment.',
  goneTitle: 'Your data is removed',
  gone: 'This circle no longer knows who you were, and this browser keeps nothing from it.',
}
