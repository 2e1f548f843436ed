/** Measuring how long somebody speaks, on their own device and only if they wish. */
export const speechMeter = {
  title: 'My speaking time in open talk',
  why: 'Where nobody has the floor, the circle cannot tell who has had room. If you like, this device can measure how long you speak, in open talk only. It is off unless you switch it on.',
  stays:
    'No sound leaves this device, and nothing is recorded. What it sends is one number each ten seconds: for how many seconds somebody spoke into it. Nobody sees that number, and it goes when the session is erased.',
  headphones: 'Use headphones: without them the others may be counted as you.',
  wish: 'Measure how long I speak',
  wishHint: 'The page loads anew. Nothing is heard before you say so once more.',
  states: {
    ready: 'This page may now ask for your microphone. Nothing is heard yet.',
    starting: 'Your browser asks you now.',
    on: 'Your speaking time is measured here.',
    denied:
      'Your browser does not let this page use the microphone. Nothing is measured. If you change your mind, allow it beside the address above.',
    none: 'No microphone was found. Nothing is measured.',
    busy: 'The microphone is there, but another program keeps it for itself. Nothing is measured.',
    lost: 'The microphone is gone, perhaps unplugged. Measuring has stopped; what was counted stays.',
    cannot: 'This browser cannot measure here. Nothing is lost: your turns are counted as ever.',
  },
  start: 'Start measuring',
  again: 'Try again',
  never: 'Rather not',
  stop: 'Stop measuring',
  meter: 'How loud it is here; only you see it',
  speech: { yes: 'heard as speech', no: 'not heard as speech' },
}
