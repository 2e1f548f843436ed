import { numberOf } from '@circlet/shared/ids'
import type { Screen } from '@circlet/shared/protocol/messages'

/** A clock that may be off by more than this is worth a word: a shown second could be another one. */
const WORTH_A_WORD = 500

/** The shared screens in the order of their numbers. */
export function displaysOf(screens: readonly Screen[]): readonly (Screen & { readonly number: string })[] {
  return screens
    .filter(({ kind }) => kind === 'display')
    .map((screen) => ({ ...screen, number: numberShown(screen.id) }))
    .toSorted((one, other) => Number(one.number) - Number(other.number))
}

/** The number of a shared screen, as people read it. */
export function numberShown(display: string): string {
  return `${numberOf('display', display) ?? ''}`
}

/** Of each member whose clock may be off, the screen whose is off by the most. */
export function offIn(screens: readonly Screen[]): readonly { readonly member: string; readonly clockMs: number }[] {
  const off = new Map<string, number>()
  for (const { member, clockMs } of screens) {
    if (member === null || clockMs === null || clockMs <= WORTH_A_WORD) continue
    off.set(member, Math.max(clockMs, off.get(member) ?? 0))
  }
  return [...off].map(([member, clockMs]) => ({ member, clockMs }))
}
