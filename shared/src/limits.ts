import type { Duration } from './time.ts'

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

const sessionTexts = LIMITS.title + LIMITS.objectives * LIMITS.objective + LIMITS.norms * LIMITS.norm + 2 * LIMITS.note
const phaseTexts = LIMITS.phaseTitle + LIMITS.phasePrompt + LIMITS.phaseRole

/** Names of fields, numbers, quotation marks and commas around the texts of a command. */
const AROUND_COMMAND_BYTES = 2048
/** The same of one part of an agenda. */
const AROUND_PHASE_BYTES = 512

/** The most bytes in a frame that a browser sends: the largest command, `edit-session` with every text full, fits. */
export const FRAME_BYTES = BYTES_PER_CHARACTER * sessionTexts + AROUND_COMMAND_BYTES

/** The most bytes in the body of a request: a new session with every text full and a full agenda fits. */
export const BODY_BYTES = FRAME_BYTES + LIMITS.phases * (BYTES_PER_CHARACTER * phaseTexts + AROUND_PHASE_BYTES)

/** How many commands a seat may send a second, and how many at once. */
export const COMMAND_RATE = { perSecond: 5, burst: 20 } as const

/** By then the server answers a command, with `unavailable` when nothing else can be said. */
export const ANSWER_MS: Duration = 2800

/** A browser that has no answer for so long looks at its connection; longer than the server may take. */
export const OVERDUE_MS: Duration = 3000
