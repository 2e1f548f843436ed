import type { Answer, Sign, Signal } from '../../session/model/parts/prompt.ts'

const answers: Record<Answer, string> = {
  'raise-hand': 'Raise my hand',
  'invite-me': 'Invite me in',
  type: 'Type it instead',
  'not-now': 'Not now',
  'just-listening': 'Just listening today',
  'go-ahead': 'Go ahead',
  'after-others': 'After others',
}
const signs: Record<Sign, string> = {
  'one-minute': 'About one minute left.',
  'half-minute': 'About half a minute left.',
  close: 'Please come to a close when you can.',
}
const words: Record<Signal, string> = {
  'need-a-break': 'I need a break',
  'please-pause': 'Please pause',
  'check-in-with-me': 'Check in with me',
  'sound-trouble': 'Trouble with the sound',
}

/** Messages between two people that nobody else's screen shows. */
export const privateMessages = {
  forMe: 'For me',
  answers,
  signs,
  allRight: 'All right',
  type: {
    label: 'What you would like to say',
    toGroup: 'To everyone, with my name',
    toFacilitator: 'Only to facilitators',
    back: 'Back',
  },
  time: {
    ask: 'Ask for a minute more',
    asked: 'You asked for a minute more.',
  },
  word: {
    title: (names: string) => `Tell ${names} something privately`,
    hint: 'Only facilitators see it. It disappears once one of them has seen it.',
    notHere: 'No facilitator is here right now. They see it when they are back.',
    pauses: '“Please pause” begins a breath for everyone.',
    sent: (word: string) => `Sent: “${word}”. Not seen yet.`,
    words,
  },
}
