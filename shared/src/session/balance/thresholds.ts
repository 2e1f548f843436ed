import { MINUTE, SECOND } from '../../time.ts'

/** Every threshold of the balance engine; docs/BALANCE.md gives the reasons. */
export const THRESHOLDS = {
  /** The interval between ticks, and how many ticks in a row must agree. */
  tickMs: 15 * SECOND,
  ticksInRow: 2,
  /** Time lent to all members together when a share is computed: the first minutes mean little. */
  lentMs: 60 * SECOND,
  /** How many ticks the recent share covers. */
  recentTicks: 40,
  /** A contribution is at least this long. */
  contributionMs: 3 * SECOND,
  /** The time that one record of speech detection covers. */
  voiceMs: 10 * SECOND,
  /** A nudge appears within this time after the member's own turn, or not then. */
  afterTurnMs: 5 * SECOND,
  /** After this time away a member counts as absent. */
  awayMs: 60 * SECOND,
  /** The quiet limit: this multiple of the mean turn times the members, within bounds. */
  quiet: { turns: 1.5, leastMs: 5 * MINUTE, mostMs: 15 * MINUTE },
  invite: {
    /** Q1: no invitation before this much was counted. */
    wallMs: 10 * MINUTE,
    countedMs: 5 * MINUTE,
    presentMs: 10 * MINUTE,
    /** Q2, Q3: the total share and the recent share must be below these. */
    below: 0.5,
    recentBelow: 1,
    /** Q6: the least time that a pass lasts, and from how many passes on it lasts for the session. */
    passMs: 15 * MINUTE,
    passesForSession: 2,
    /** Q8: the time between two invitations to one member, the factor after "not now", and the maximum. */
    againMs: 10 * MINUTE,
    declinedTimes: 2,
    most: 2,
    /** Q9: the time between any two invitations. */
    apartMs: 3 * MINUTE,
    /** Q10: the least remaining time of the phase, and the most hands that may wait. */
    leftMs: 3 * MINUTE,
    waiting: 2,
    /** The quiet state ends at this share, or after this much speech since the invitation. */
    overFrom: 0.8,
    overAfterMs: 30 * SECOND,
  },
  listen: {
    /** D1: a longer start-up time than for invitations. */
    wallMs: 15 * MINUTE,
    countedMs: 7.5 * MINUTE,
    /** D2: from this share on; in a circle of three from the second value; never with fewer. */
    from: 2,
    fromOfThree: 1.6,
    /** D3, D4: the recent share, and the time beyond an equal share. */
    recentFrom: 1.5,
    excessMs: 2 * MINUTE,
    /** D5: another member is below the share of Q2, or has waited this long. */
    waitedMs: 30 * SECOND,
    /** D6: as Q8. */
    againMs: 10 * MINUTE,
    most: 2,
  },
  /** Hints to facilitators, and the line to everyone when no facilitator is here. */
  hint: {
    /** The time between any two hints. */
    apartMs: 10 * MINUTE,
    /** L2: how long an invitation has had no answer. */
    unansweredMs: 10 * MINUTE,
    /** How long the condition of a hint must last. */
    lastsMs: 5 * MINUTE,
    /** L3: how many members are quiet, the time between two such hints, and the maximum per session. */
    few: { quiet: 2, apartMs: 15 * MINUTE, most: 2 },
  },
  /** Q11: the engine asks a first-timer nothing in this time. */
  newMs: 20 * MINUTE,
  /** Q11, D8: no prompts for this long after a pause. */
  calmMs: 3 * MINUTE,
  /** The unevenness at which the next band begins. */
  bands: { mixed: 0.35, fewVoices: 0.55 },
} as const
