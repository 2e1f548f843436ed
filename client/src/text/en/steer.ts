/** What stands on the controls of time that facilitators and timekeepers share. */
export const steer = {
  stop: 'Stop the clock',
  goOn: 'Go on',
  more: '+30 s',
  less: 'take 30 s',
  moreMinute: '+1 min',
  time: 'More about time',
  breath: 'A breath',
  together: 'Continue together',
  call: (name: string) => `Call ${name}`,
  partLeft: (clock: string) => `${clock} left in this part`,
  partOver: (clock: string) => `this part is over by ${clock}`,
  addToPart: (minutes: number) => `+${minutes} min for this part`,
  takeFromPart: (minutes: number) => `take ${minutes} min from this part`,
  why: {
    noClock: 'There is no clock running.',
    breath: 'The circle is taking a breath.',
    lobby: 'The circle has not begun.',
  },
  signs: {
    to: (name: string) => `Only ${name} sees`,
    of: { 'one-minute': '1 min', 'half-minute': '30 s', close: 'please close' },
    sent: 'That was sent in this turn.',
    asleep: (name: string) => `${name}'s screen is asleep.`,
  },
  asked: {
    text: (name: string) => `${name} asks for a minute more.`,
    notNow: 'not now',
  },
  resume: {
    left: 'with what was left',
    without: 'without a clock',
    hint: 'Without a clock it stays stopped until this turn ends.',
  },
  away: {
    text: (name: string) => `${name}'s screen is asleep or the connection is gone. Their time waits.`,
    wait: 'Wait, stop all clocks',
    goOn: 'Go on without',
  },
}
