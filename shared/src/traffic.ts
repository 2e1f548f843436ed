import type { Duration } from './time.ts'

/**
 * The most bytes in a frame that a browser sends: the largest command, `edit-session` with every text full, fits. It is
 * 6 bytes for each of that command's 8,120 characters, and 2,048 around them; the tests derive it again. The number is
 * written out, and stands apart from the other limits, because a page would carry their whole list for it.
 */
export const FRAME_BYTES = 50_768

/** How many commands may come a second, and how many at once. */
export const COMMANDS_PER_SECOND = 5
export const COMMANDS_AT_ONCE = 20

/** By then the server answers a command, with `unavailable` when nothing else can be said. */
export const ANSWER_MS: Duration = 2800

/** A browser that has no answer for so long looks at its connection; longer than the server may take. */
export const OVERDUE_MS: Duration = 3000
