import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { BalanceMode, Outcome, RoundOrder } from '@circlet/shared/session/model/shared-state'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { isBlank } from '@circlet/shared/visible-text'

/** What is wrong with one value, as far as a person can put it right. */
export type Wrong =
  | { readonly wrong: 'missing' }
  | { readonly wrong: 'unknown' }
  | { readonly wrong: 'not-text' }
  | { readonly wrong: 'too-long'; readonly most: number }
  | { readonly wrong: 'not-whole'; readonly least: number; readonly most: number }
  | { readonly wrong: 'not-one-of'; readonly choices: readonly string[] }
  | { readonly wrong: 'not-yes-or-no' }

type Check = (value: unknown) => Wrong | null

const OUTCOMES: readonly Outcome[] = ['none', 'insight', 'decision', 'actions']
const BALANCES: readonly BalanceMode[] = ['full', 'timer-only', 'none']
const ORDERS: readonly RoundOrder[] = ['rotate', 'joined', 'random', 'fewest-turns', 'lenses']

/** A line of text of at least `least` letters, counted as the server counts them. */
export const text =
  (most: number, least = 0): Check =>
  (value) => {
    if (typeof value !== 'string' || /\p{Surrogate}|\0/u.test(value)) return { wrong: 'not-text' }
    const letters = isBlank(value) ? 0 : [...value.normalize('NFC').trim()].length
    if (letters < least) return { wrong: 'missing' }
    return letters > most || value.length > most * 4 ? { wrong: 'too-long', most } : null
  }

/** A whole number between two others. */
export const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? null
      : { wrong: 'not-whole', least, most }

const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.some((choice) => choice === value) ? null : { wrong: 'not-one-of', choices }

const flag: Check = (value) => (typeof value === 'boolean' ? null : { wrong: 'not-yes-or-no' })

/** Left out or null is as good as nothing said. */
const perhaps =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? null : check(value)

const leftOut =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value)

/** How each field of a part must look; a new field of the agenda asks for its line here. */
export const PHASE_CHECKS: { readonly [Field in keyof AgendaItem]-?: Check } = {
  title: text(100, 1),
  format: oneOf(Object.keys(FORMAT_RULES)),
  minutes: whole(1, 240),
  turnSeconds: perhaps(whole(5, 14_400)),
  settleSeconds: perhaps(whole(0, 60)),
  prompt: perhaps(text(500)),
  outcome: leftOut(oneOf(OUTCOMES)),
  balance: leftOut(oneOf(BALANCES)),
  replies: leftOut(flag),
  role: perhaps(text(40)),
  order: perhaps(oneOf(ORDERS)),
  groupSize: perhaps(whole(2, 10)),
  chairs: perhaps(whole(2, 8)),
  endsAt: perhaps(whole(0, Number.MAX_SAFE_INTEGER)),
}

/** The fields a part may have. */
export const PHASE_FIELDS = Object.keys(PHASE_CHECKS) as readonly (keyof AgendaItem)[]
