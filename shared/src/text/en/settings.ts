/** What each person can set for themselves, and leaving. */
export const settings = {
  listening: 'Just listening today',
  listeningHint: 'You are not called in rounds; you can still raise a hand. Everyone sees it.',
  prompts: 'Private prompts',
  promptsHint: {
    offered: 'Now and then Circlet offers you a turn, or a pause to listen. Only you see it.',
    asked: 'A facilitator may ask whether you would like a turn. Only you see it.',
  },
  measured: 'Count my speaking time',
  measuredHint:
    'Circlet uses it to notice who has had little room. Nobody sees it. If you turn it off, you get no private prompts, and earlier counts are deleted when the part ends.',
  promptsUnseen: 'Nobody sees whether you want them.',
  pace: 'Time for my turns',
  paceHint: 'Only facilitators see this setting.',
  paces: { same: 'As for everyone', 'half-more': '50 % longer', double: 'Twice as long' },
  clock: 'The clock',
  clocks: { digits: 'Digits', ring: 'A ring, digits in the last minute', hidden: 'Hidden' },
  announce: 'Announcements for screen readers',
  announcements: { all: 'All', mine: 'Only what concerns me', none: 'None' },
  language: 'Language',
  awake: 'Keep the screen awake',
  keys: 'Single keys as shortcuts',
  leave: 'Leave for today',
  leaving: 'You give up your place and your hand. You can come back with the same link.',
  stay: 'Stay',
}
