import { counted, listed } from './grammar.ts'

const seats = { one: 'chair', other: 'chairs' }

/** What screens say about small groups, the inner circle, and being with a speaker. */
export const breakouts = {
  withYou: 'With you',
  /** The same button once it was pressed: quiet, and no number. */
  isWith: 'You are with them',
  order: 'The circle, in order',
  alone: 'You are by yourself for now. Somebody may join you.',
  inNone: 'The others talk in small groups.',
  youAreWith: (names: readonly string[]) => `You are with ${listed(names)}.`,
  begins: (name: string) => `${name} begins.`,
  youBegin: 'You begin.',
  swap: (name: string) => `Time to swap: now ${name}.`,
  swapToYou: 'Time to swap: now you.',
  meet: 'Meet in your video call’s breakout rooms, or turn to each other.',
  back: 'Time to come back together.',
  backHint: 'Finish your sentence. We go on with everyone.',
  groups: 'Small groups',
  group: (number: number) => `Group ${number}`,
  again: 'Shuffle again',
  lenses: 'Mix the lenses',
  groupOf: (name: string) => `${name}’s group`,
  inNoGroup: 'in no group',
  move: 'Who is where',
  inner: 'Inner circle',
  emptyChair: 'an empty chair',
  free: (count: number) => `${counted(count, seats)} free`,
  leaveChair: 'Leave my chair',
  makeRoom: (name: string) => `${name} has joined. Would you like to leave your chair?`,
  welcome: 'Welcome. Somebody will make room in a moment.',
  everyoneStays: 'Everyone has kept their chair so far. You may ask for room, or choose who sits inside.',
  whoSits: 'Who sits inside',
  pairs: 'Pairs',
  ofSize: (size: number) => `Groups of ${size}`,
  everyone: 'None, everyone may speak',
  fishbowl: (count: number) => `An inner circle: ${count} chairs and an empty one`,
}
