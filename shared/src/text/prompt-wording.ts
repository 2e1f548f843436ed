/** What a sentence is for, and how many ways there are to say it, the same in every language. */
export const VARIANTS = {
  invite: 5,
  'invite-second': 4,
  'listen-before': 4,
  'listen-after': 4,
  'time-soon': 4,
  'time-over': 4,
  'facilitator-space': 4,
  'facilitator-floor': 4,
  'group-open': 4,
  'pass-ack': 4,
  'late-join': 4,
  'norm-opening': 4,
  'reflect-after': 4,
} as const

export type Saying = keyof typeof VARIANTS

/** The sentences of one language. */
export type Sayings = Readonly<Record<Saying, readonly string[]>>

const LETTERS = 'abcde'

/** The key of one way to say something, without a digit: `invite-b`. */
export function wordingOf(saying: Saying, variant: number): string {
  return `${saying}-${LETTERS[variant % VARIANTS[saying]]}`
}

/** What the sentence of a key is for; null for a key of a newer build. */
export function sayingOf(wording: string): Saying | null {
  const saying = wording.slice(0, -2)
  return isSaying(saying) && wording.at(-2) === '-' && LETTERS.includes(wording.slice(-1)) ? saying : null
}

/** The sentence that a key names; null for a key of a newer build. */
export function sentenceOf(sayings: Sayings, wording: string): string | null {
  const saying = sayingOf(wording)
  return saying === null ? null : (sayings[saying][LETTERS.indexOf(wording.slice(-1))] ?? null)
}

function isSaying(name: string): name is Saying {
  return Object.hasOwn(VARIANTS, name)
}
