import { SECOND } from './time.ts'
/** The limits on numbers, lengths and sizes. Text is counted in code points after NFC. */
export const LIMITS = {
  members: 60,
  /** The highest value of `MAX_MEMBERS`. */
  mostMembers: 1000,
  seatsPerMember: 4,
  connectionsPerMember: 8,
  displays: 10,
  phases: 40,
  title: 120,
  name: 40,
  pronouns: 30,
  lens: 60,
  objective: 200,
  objectives: 10,
  norm: 200,
  norms: 20,
  note: 1000,
  phaseTitle: 100,
  phasePrompt: 500,
  phaseRole: 40,
  outcome: 1000,
  capture: 1000,
  due: 100,
  question: 200,
  choice: 80,
  choices: 12,
  message: 200,
  groupSize: 10,
  chairs: 8,
  daysAhead: 366,
  /** Topics per group. */
  topics: 60,
  /** The length of an id of a session or a group, in ASCII characters. */
  id: 64,
  /** The length of an id in a list. A session's own ids are a letter and a number. */
  listedId: 24,
} as const

/** The most bytes of one character: UTF-8 needs at most 4 per code point, JSON at most 6 (`\u20ac`). */
export const BYTES_PER_CHARACTER = 6

/**
 * The most bytes in the body of a request. A new session with a full agenda fits, with every text at its limit. The
 * limit counts a frame. For each of 40 phases it adds 6 bytes for each of its 640 characters, and 512 around them.
 */
export const BODY_BYTES = 224_848

/** The most phases of an agenda. */
export const MOST_PHASES = LIMITS.phases

/** How long a hand-over can be undone (FL10). */
export const UNDO_FOR = 10 * SECOND
