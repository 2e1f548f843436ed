import { HOUR, MINUTE } from '@circlet/shared/time'
import type { Prompted } from './engine.ts'
import { BUCKET_MS, type Meeting, shareOf } from './meeting.ts'

/** The speech after a prompt decides whether it was right; with hardly any speech there is no verdict. */
const AFTER_BUCKETS = (10 * MINUTE) / BUCKET_MS
const LEAST_TALK_MS = 2 * MINUTE
/** Shares of those who stayed quiet, were fine, talked most, and did not. */
const QUIET_BELOW = 0.5
const FINE_FROM = 0.8
const EAGER_FROM = 2
const NOT_EAGER_TO = 1.25

/** A count among so many. */
export interface Part {
  readonly of: number
  readonly all: number
}

/** How the prompts of one way to choose them did, over all meetings. */
export interface Score {
  /** Invitations after which the person's share stayed under half. */
  readonly precision: Part
  /** People who ended under half and were invited in the first two thirds. */
  readonly recall: Part
  /** People who ended with a fair share and were invited. */
  readonly unneeded: Part
  readonly perHour: number
  /** Nudges after which the person went on with clearly more than an equal share. */
  readonly listenPrecision: Part
  /** People who ended with twice an equal share and were nudged. */
  readonly listenRecall: Part
  /** People who ended near an equal share, or below, and were nudged. */
  readonly listenFalse: Part
}

/** Scores a way to choose whom to prompt over recorded meetings in which nobody was prompted. */
export function score(
  meetings: readonly Meeting[],
  choose: (meeting: Meeting, place: number) => readonly Prompted[],
): Score {
  const all = meetings.map((meeting, place) => ({ meeting, prompted: choose(meeting, place) }))
  const ends = all.flatMap(({ meeting, prompted }) =>
    meeting.people.map((person) => ({
      share: shareOf(meeting, person).ratio,
      lengthMs: meeting.buckets.length * BUCKET_MS,
      invites: prompted.filter((each) => each.person === person && each.kind === 'invite'),
      nudges: prompted.filter((each) => each.person === person && each.kind === 'listen'),
    })),
  )
  const afterwards = (kind: Prompted['kind']) =>
    all.flatMap(({ meeting, prompted }) =>
      prompted.filter((each) => each.kind === kind).flatMap((each) => shareAfter(meeting, each)),
    )
  const hours = all.reduce((sum, { meeting }) => sum + (meeting.buckets.length * BUCKET_MS) / HOUR, 0)
  return {
    precision: part(afterwards('invite'), (share) => share < QUIET_BELOW),
    recall: part(
      ends.filter((end) => end.share < QUIET_BELOW),
      ({ invites, lengthMs }) => invites.some(({ atMs }) => atMs <= (lengthMs * 2) / 3),
    ),
    unneeded: part(
      ends.filter((end) => end.share >= FINE_FROM),
      ({ invites }) => invites.length > 0,
    ),
    perHour: all.reduce((sum, { prompted }) => sum + prompted.length, 0) / hours,
    listenPrecision: part(afterwards('listen'), (share) => share > NOT_EAGER_TO),
    listenRecall: part(
      ends.filter((end) => end.share >= EAGER_FROM),
      ({ nudges }) => nudges.length > 0,
    ),
    listenFalse: part(
      ends.filter((end) => end.share <= NOT_EAGER_TO),
      ({ nudges }) => nudges.length > 0,
    ),
  }
}

/** A person's share over the time after a prompt; none where too little was said. */
function shareAfter(meeting: Meeting, { person, atMs }: Prompted): number[] {
  const from = Math.ceil(atMs / BUCKET_MS)
  const { ratio, talkMs } = shareOf(meeting, person, from, from + AFTER_BUCKETS)
  return talkMs < LEAST_TALK_MS ? [] : [ratio]
}

function part<T>(all: readonly T[], is: (one: T) => boolean): Part {
  return { of: all.filter(is).length, all: all.length }
}
