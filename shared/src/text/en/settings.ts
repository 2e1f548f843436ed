/** What each person can set for themselves, and leaving. */
export const settings = {
  listening: 'Just listening today',
  listeningHint: 'You are not called in rounds; you can still raise a hand. Everyone sees it.',
  prompts: 'Private prompts',
  promptsHint: {
    offered: 'Now and then an offer of a turn, or of a pause to listen. Only you see it.',
    asked: 'A facilitator may ask whether you would like a turn. Only you see it.',
  },
  measured: 'Count my speaking time',
  measuredHint:
    'So that the circle can notice who has had little room. Nobody sees it. Without it you get no private prompts, and what was counted before goes when the part ends.',
  promptsUnseen: 'Nobody sees whether you want them.',
  pace: 'Time for my turns',
  paceHint: 'Facilitators see this. No screen says why a turn is longer.',
  paces: { same: 'As for everyone', 'half-more': 'Half as long again', double: 'Twice as long' },
  clock: 'The clock',
  clocks: { digits: 'Digits', ring: 'A ring, digits in the last minute', hidden: 'Hidden' },
  announce: 'Announcements for screen readers',
  announcements: { all: 'All', mine: 'Only what concerns me', none: 'None' },
  language: 'Language',
  awake: 'Keep the screen awake',
  keys: 'Single keys as shortcuts',
  leave: 'Leave for today',
  leaving: 'Your place and your hand go with you. You can come again with the same link.',
  stay: 'Stay',
}
