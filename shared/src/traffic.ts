import type { Duration } from './time.ts'

/**
 * The most bytes in a frame that a browser sends. The largest command fits: `edit-session` with every text at its
 * limit. It counts 6 bytes for each of that command's 8,120 characters, and 2,048 around them. The tests derive it
 * again. The number is separate from the other limits, so that a page need not load their whole list.
 */
export const FRAME_BYTES = 50_768

/** How many commands a client may send per second, and how many in one burst. */
export const COMMANDS_PER_SECOND = 5
export const COMMANDS_AT_ONCE = 20

/** The server answers a command within this time, with `unavailable` if necessary. */
export const ANSWER_MS: Duration = 2800

/** After this time without an answer, a browser checks its connection. It is longer than the server may take. */
export const OVERDUE_MS: Duration = 3000
