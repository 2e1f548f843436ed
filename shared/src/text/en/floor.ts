import type { Format, HandKind } from '../../session/model/shared-state.ts'
import type { Stage } from '../../session/queries/time/timers.ts'

const kinds: Record<HandKind, string> = {
  speak: "I'd like to speak",
  reply: 'A short reply',
  question: 'A question',
  process: 'About the meeting itself',
}

const stages: Record<Stage, string> = {
  plenty: '',
  soon: 'a little time left',
  'last-call': 'time to land',
  over: '',
}

const formats: Record<Format, string> = {
  round: 'Everyone has a turn, in order.',
  invitation: 'The person who has spoken invites the next.',
  open: 'An open conversation.',
  spotlight: 'One person speaks, we listen.',
  questions: 'Questions, one at a time.',
  silence: 'A shared silence.',
  break: 'A break.',
  admin: 'What we need to know.',
  breakout: 'In small groups.',
}

/** What every live screen says about the floor, the queue and the clock. */
export const floor = {
  stages,
  formats,
  chooses: (name: string) => `${name} is choosing who speaks next.`,
  youChoose: 'Thank you. You choose who speaks next.',
  answers: (name: string) => `${name} can answer at any time.`,
  youAnswer: 'You can answer at any time.',
  betweenParts: 'No part is running.',
  order: 'The order of the round',
  overBy: (clock: string) => `over by ${clock}`,
  takeYourTime: 'take your time',
  comeBack: 'Come back when you are ready.',
  backAt: (clock: string) => `Back at ${clock}`,
  settling: (last: string | null, next: string) =>
    last ? `Thank you, ${last}. ${next} is next, take your time.` : `${next} is next, take your time.`,
  settlingYou: (last: string | null) =>
    last ? `Thank you, ${last}. You are next, take your time.` : 'You are next, take your time.',
  comesThen: (names: readonly string[]) => names.map((name) => `then ${name}`).join(', '),
  comesNext: (names: readonly string[]) => (names.length > 0 ? `Next: ${names.join(', then ')}` : ''),
  beginsWith: (name: string) => `We begin with ${name}.`,
  beginsWithYou: 'We begin with you.',
  open: 'The floor is open. Silence is fine.',
  silence: 'A shared silence.',
  rest: 'A break.',
  leads: (name: string) => `${name} is leading this part.`,
  breathHint: 'The clocks are stopped. Nothing is lost.',
  technical: 'A short technical stop.',
  timeWaits: (name: string) => `${name}'s time waits.`,
  reply: 'a short reply',
  yourTurn: 'You have the floor.',
  unmute: 'Remember to unmute.',
  thatsYourTime: "That's your time. Finish your sentence, then hand on.",
  kinds,
  down: 'Take my hand down',
  begin: "I'd like to begin",
  done: "I'm done",
  handOn: (name: string) => `Hand on to ${name}`,
  pass: 'Pass this time',
  later: 'Later, please',
  after: "I'd like a turn after all",
  comes: 'Your turn will come',
  mine: 'My part',
  closedWhy: 'No more hands for now.',
  sit: 'Take the empty chair',
  noChair: 'The chairs are taken for now.',
  place: {
    speaking: 'You have the floor.',
    next: 'You are next.',
    begins: 'We begin with you.',
    after: (name: string) => `You are after ${name}.`,
    afterEveryone: 'You come after everyone else.',
    afterTheRound: 'Your hand waits until the round is over.',
  },
  reasons: {
    'first-come': '',
    'not-spoken-yet': "You haven't spoken in this part yet.",
    'fewer-turns': 'You have had fewer turns in this part.',
    'less-time': 'You come a little sooner this time.',
    reply: 'Short replies come first.',
    process: 'About the meeting itself comes first.',
    'waited-long': 'You have waited. Nobody goes before you now.',
    moved: 'The facilitator placed your hand here.',
  },
  close: 'Close',
}
