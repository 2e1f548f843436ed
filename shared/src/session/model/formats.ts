/** All phase formats. The types and the wire schemas derive from this list. */
export const FORMATS = [
  'round',
  'invitation',
  'open',
  'spotlight',
  'questions',
  'silence',
  'break',
  'admin',
  'breakout',
] as const
