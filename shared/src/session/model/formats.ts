/** Every way of taking turns in a part of the agenda: the types and the schemas of the wire derive from this list. */
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
