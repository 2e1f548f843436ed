import { LIMITS } from '../../../limits.ts'

const LONGEST_NAME = LIMITS.name

/** Whether a text is short enough for a name. */
export const fitsAName = (name: string): boolean => [...name].length <= LONGEST_NAME

/** Shortens a name to leave room for a suffix. */
export const shortened = (name: string, room: number): string =>
  [...name]
    .slice(0, LONGEST_NAME - room)
    .join('')
    .trimEnd()
