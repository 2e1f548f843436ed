import { counted } from './grammar.ts'

/** What facilitators see of how the talking is shared, and what they can quietly do about it. */
export const balance = {
  ask: {
    offer: 'Ask privately',
    listening: 'They are just listening today.',
    handUp: 'Their hand is up.',
    sent: (name: string) =>
      `${name} sees the question on their own screen, if they want private prompts. Only they know whether they do.`,
  },
  hold: { on: 'Hold space: suggest no pauses to them', off: 'Stop holding space' },
  wants: (name: string) => `${name} would like to be invited in.`,
  inPart: 'The circle may offer people a turn privately',
  inSession: 'The circle may offer people a turn privately, in open talk',
  line: (name: string, text: string) => `${name} writes: “${text}”`,
  read: 'Read',
  hint: { goAround: 'Offer a go-around', leave: 'Leave it' },
  bands: {
    even: 'The talking is even.',
    mixed: 'The talking is mixed.',
    'few-voices': 'Few voices do most of the talking.',
  },
  invited: (count: number) => `${counted(count, { one: 'private invitation', other: 'private invitations' })} sent.`,
}
