/** Measuring how long somebody speaks, on their own device and only if they wish. */
export const speechMeter = {
  title: 'My speaking time in open talk',
  why: 'In open talk nobody has the floor, so Circlet cannot tell who has had room. If you like, this device can measure how long you speak, in open talk only. It is off unless you switch it on.',
  stays:
    'No sound leaves this device, and nothing is recorded. Every ten seconds it sends one number: how many seconds somebody spoke into it. Nobody sees that number. It is deleted with the circle.',
  headphones: 'Use headphones: without them the others may be counted as you.',
  wish: 'Measure how long I speak',
  wishHint: 'The page reloads. The microphone stays off until you turn it on.',
  states: {
    ready: 'This page may now ask for your microphone. Nothing is heard yet.',
    starting: 'Your browser asks you now.',
    on: 'Your speaking time is measured here.',
    denied:
      'Your browser does not let this page use the microphone. Nothing is measured. If you change your mind, allow it beside the address above.',
    none: 'No microphone was found. Nothing is measured.',
    busy: 'Another program is using the microphone. Nothing is measured.',
    lost: 'The microphone is gone, perhaps unplugged. Measuring has stopped; what was counted stays.',
    cannot: 'This browser cannot measure here. Your turns are still counted.',
  },
  start: 'Start measuring',
  again: 'Try again',
  never: 'Rather not',
  stop: 'Stop measuring',
  meter: 'How loud it is here; only you see it',
  speech: { yes: 'heard as speech', no: 'not heard as speech' },
}
