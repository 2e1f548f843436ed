/** What a session begins with where its maker wrote nothing. */
export const session = {
  title: 'Circle',
  /** The agreements (MB13). */
  norms: [
    'What is said here stays here.',
    'One speaks at a time.',
    'Speak from your own experience.',
    'Advice only when asked.',
    'Passing and listening are always fine.',
    'We share the time.',
    'When something goes wrong between us, we say so and repair it.',
  ],
}
