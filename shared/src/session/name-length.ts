/** How many characters a name has at most. */
const LONGEST_NAME = 40

/** Whether a name has room for all its characters. */
export const fitsAName = (name: string): boolean => [...name].length <= LONGEST_NAME

/** A name cut to leave room for what is written behind it. */
export const shortened = (name: string, room: number): string =>
  [...name]
    .slice(0, LONGEST_NAME - room)
    .join('')
    .trimEnd()
