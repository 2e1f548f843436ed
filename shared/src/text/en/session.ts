/** What a session is called when its maker says nothing. */
export const TITLE_AT_FIRST = 'Circle'

/** The norms of a session whose maker wrote none (MB13). */
export const NORMS_AT_FIRST: readonly string[] = [
  'What is said here stays here.',
  'One speaks at a time.',
  'Speak from your own experience.',
  'Advice only when asked.',
  'Passing and listening are always fine.',
  'We share the time.',
  'When something goes wrong between us, we say so and repair it.',
]
