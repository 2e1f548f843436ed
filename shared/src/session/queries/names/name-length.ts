import { LIMITS } from '../../../limits.ts'

const LONGEST_NAME = LIMITS.name

/** Whether a name has room for all its characters. */
export const fitsAName = (name: string): boolean => [...name].length <= LONGEST_NAME

/** A name cut to leave room for what is written behind it. */
export const shortened = (name: string, room: number): string =>
  [...name]
    .slice(0, LONGEST_NAME - room)
    .join('')
    .trimEnd()
