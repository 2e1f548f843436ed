/** What every screen says while the circle takes a breath. */
export const breath = {
  title: 'A breath together.',
  hint: 'A minute of silence. The clocks stop, and nothing is lost.',
  breatheIn: 'Breathe in',
  breatheOut: 'and out',
  over: 'The minute is over.',
  overHint: 'Take the time you need. We go on together.',
}
