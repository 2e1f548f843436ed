import { SECOND } from './time.ts'
/** How many of each there may be, and how long or large each may get; text is counted in code points after NFC. */
export const LIMITS = {
  members: 60,
  /** The most that `MAX_MEMBERS` may allow. */
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
  /** Topics that a group has at a time. */
  topics: 60,
  /** Of an id that a session or a group hands out, in ASCII characters. */
  id: 64,
  /** Of such an id in a list of many; a session's own ids are a letter and a number. */
  listedId: 24,
} as const

/** UTF-8 writes a code point in at most 4 bytes, and JSON writes one of the basic plane in at most 6: `\u20ac`. */
export const BYTES_PER_CHARACTER = 6

/**
 * The most bytes in the body of a request: a new session with every text full and a full agenda fits. It is a frame, and
 * for each of 40 parts 6 bytes for each of its 640 characters, and 512 around them.
 */
export const BODY_BYTES = 224_848

/** Phases an agenda may have. */
export const MOST_PHASES = LIMITS.phases

/** How long a hand-over can be undone (FL10). */
export const UNDO_FOR = 10 * SECOND
