import { MINUTE, SECOND } from '../../time.ts'

/** Every threshold of the balance engine, with what it is unless a group says otherwise; docs/BALANCE.md gives the reasons. */
export const THRESHOLDS = {
  /** How far apart the instants are at which the engine looks, and how many in a row must agree. */
  tickMs: 15 * SECOND,
  ticksInRow: 2,
  /** What everyone is lent when a share is worked out, divided by how many take part: the first minutes say little. */
  lentMs: 60 * SECOND,
  /** How many ticks back the recent share looks. */
  recentTicks: 40,
  /** Shorter than this is no contribution. */
  contributionMs: 3 * SECOND,
  /** One record of speaking detection covers this much. */
  voiceMs: 10 * SECOND,
  /** A nudge comes so soon after the own turn, or not then. */
  afterTurnMs: 5 * SECOND,
  /** Away for longer is not there. */
  awayMs: 60 * SECOND,
  /** The quiet limit: so many times everybody's mean turn, within bounds. */
  quiet: { turns: 1.5, leastMs: 5 * MINUTE, mostMs: 15 * MINUTE },
  invite: {
    /** Q1: nothing before so much was counted. */
    wallMs: 10 * MINUTE,
    countedMs: 5 * MINUTE,
    presentMs: 10 * MINUTE,
    /** Q2, Q3: below these shares, of all and of late. */
    below: 0.5,
    recentBelow: 1,
    /** Q6: how long a pass holds at least, and how many hold for the session. */
    passMs: 15 * MINUTE,
    passesForSession: 2,
    /** Q8: between two for one person, longer after a "not now", and how many in all. */
    againMs: 10 * MINUTE,
    declinedTimes: 2,
    most: 2,
    /** Q9: between two for anybody. */
    apartMs: 3 * MINUTE,
    /** Q10: what must be left of the part, and how many may be waiting. */
    leftMs: 3 * MINUTE,
    waiting: 2,
    /** The quiet state is over from this share on, or after speaking so long since the invitation. */
    overFrom: 0.8,
    overAfterMs: 30 * SECOND,
  },
  listen: {
    /** D1: a longer grace than for invitations. */
    wallMs: 15 * MINUTE,
    countedMs: 7.5 * MINUTE,
    /** D2: from this share on; in a group of three already from the second; never with fewer. */
    from: 2,
    fromOfThree: 1.6,
    /** D3, D4: still going on, and so much beyond an equal share. */
    recentFrom: 1.5,
    excessMs: 2 * MINUTE,
    /** D5: somebody is below the share of Q2, or has waited so long. */
    waitedMs: 30 * SECOND,
    /** D6: as Q8. */
    againMs: 10 * MINUTE,
    most: 2,
  },
  /** Hints to facilitators, and the line to everyone when none of them is here. */
  hint: {
    /** Between any two. */
    apartMs: 10 * MINUTE,
    /** L2: an invitation has stood so long without an answer. */
    unansweredMs: 10 * MINUTE,
    /** How long what they speak of has gone on. */
    lastsMs: 5 * MINUTE,
    /** L3: so many are quiet; how far apart, and how often in a session. */
    few: { quiet: 2, apartMs: 15 * MINUTE, most: 2 },
  },
  /** Q11: nothing in their first minutes to somebody whose first time it is. */
  newMs: 20 * MINUTE,
  /** Q11, D8: nothing for so long after a pause. */
  calmMs: 3 * MINUTE,
  /** From which evenness the group's band is another. */
  bands: { mixed: 0.35, fewVoices: 0.55 },
} as const
