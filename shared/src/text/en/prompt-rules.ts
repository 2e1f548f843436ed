/**
 * What no prompt may say in this language (BA10).
 * @public the tests read it for every language
 */
export const never: readonly string[] = [
  "you haven't",
  'only',
  'too much',
  'dominat',
  'quiet',
  'shy',
  'silent',
  'finally',
  'should',
  'must',
  'why',
  'from me',
  'last',
  'skip',
  'more than',
  'less than',
  'unlike',
  '!',
  '%',
]

/**
 * Ways to decline, of which every invitation offers one.
 * @public the tests read it for every language
 */
export const declining = /listening|passing|\bno is a good answer|neither|if not, that's fine|either way is fine/i
