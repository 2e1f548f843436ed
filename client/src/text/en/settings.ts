/** What each person can set for themselves, and leaving. */
export const settings = {
  listening: 'Just listening today',
  listeningHint: 'You are not called in rounds; you can still raise a hand. Everyone sees it.',
  pace: 'Time for my turns',
  paceHint: 'Facilitators see this. No screen says why a turn is longer.',
  paces: { same: 'As for everyone', 'half-more': 'Half as long again', double: 'Twice as long' },
  clock: 'The clock',
  clocks: { digits: 'Digits', ring: 'A ring, digits in the last minute', hidden: 'Hidden' },
  announce: 'Announcements for screen readers',
  announcements: { all: 'All', mine: 'Only what concerns me', none: 'None' },
  awake: 'Keep the screen awake',
  keys: 'Single keys as shortcuts',
  leave: 'Leave for today',
  leaving: 'Your place and your hand go with you. You can come again with the same link.',
  stay: 'Stay',
}
