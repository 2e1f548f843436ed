/** The letter that begins each kind of id that is handed out. Stored logs name them: a letter never changes. */
const LETTERS = {
  member: 'm',
  turn: 't',
  phase: 'p',
  poll: 'v',
  prompt: 'q',
  hint: 'h',
  capture: 'c',
  privateCapture: 'n',
  /** A person of a group. */
  person: 'g',
  /** A shared screen, and a member's own. */
  display: 'd',
  screen: 's',
} as const

type IdKind = keyof typeof LETTERS

/** Makes the id of the nth of its kind in a session; n counts from 1. */
export function idOf(kind: IdKind, n: number): string {
  return `${LETTERS[kind]}${n}`
}

/** Reads back which of its kind an id names, from 1; null for an id that `idOf` did not make. */
export function numberOf(kind: IdKind, id: string): number | null {
  const [letter, digits] = [id.slice(0, 1), id.slice(1)]
  return letter === LETTERS[kind] && /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}

/** Makes the id under which the log knows a member's command: no member can use up another's (EL4). */
export function memberCommandId(member: string, command: string): string {
  return `${member}/${command}`
}

/** Makes the id under which the log knows what the server does by itself: its parts say what for. */
export function systemCommandId(...parts: readonly (string | number)[]): string {
  return ['~', ...parts].join('/')
}

export type MemberId = string

export type TurnId = string

export type PhaseId = string

export type Role = 'facilitator' | 'timekeeper' | 'participant'

/** Which link somebody holds; the display's gives no seat. */
export type LinkRole = Role | 'display'
