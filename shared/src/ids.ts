/** The first letter of each kind of id. Stored logs contain them, so a letter never changes. */
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
  /** A shared screen, and a member's own screen. */
  display: 'd',
  screen: 's',
} as const

type IdKind = keyof typeof LETTERS

/** Makes the id of the nth of its kind in a session; n counts from 1. */
export function idOf(kind: IdKind, n: number): string {
  return `${LETTERS[kind]}${n}`
}

/** Reads n from an id, from 1. Null for an id that `idOf` did not make. */
export function numberOf(kind: IdKind, id: string): number | null {
  const [letter, digits] = [id.slice(0, 1), id.slice(1)]
  return letter === LETTERS[kind] && /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}

/** Makes the log's id of a member's command. No member can use another member's id (EL4). */
export function memberCommandId(member: string, command: string): string {
  return `${member}/${command}`
}

/** Makes the log's id of a command that the server issues. The parts identify its cause. */
export function systemCommandId(...parts: readonly (string | number)[]): string {
  return ['~', ...parts].join('/')
}

export type MemberId = string

export type TurnId = string

export type PhaseId = string

export type Role = 'facilitator' | 'timekeeper' | 'participant'

/** The role of a link. The display link gives no seat. */
export type LinkRole = Role | 'display'
