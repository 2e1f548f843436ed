import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { MINUTE } from '@circlet/shared/time'
import { table } from '../load/figures.ts'
import { leastPrompts, randomPrompts, silencePrompts } from './baselines.ts'
import { enginePrompts } from './engine.ts'
import { lookMs } from './look.ts'
import { BUCKET_MS, type Meeting, meetingOf } from './meeting.ts'
import { BadLine, readRttm } from './rttm.ts'
import { type Part, type Score, score } from './score.ts'

/** Shorter meetings say nothing about balance. */
const SHORTEST_MS = 20 * MINUTE
const FOLDS = 5
const SEED = 1

/** Prints how the engine and three simpler ways would have done in recorded meetings; answers what is wrong, or null. */
export async function evaluate(file: string): Promise<string | null> {
  const recordings = await read(file)
  if (typeof recordings === 'string') return recordings
  const meetings = recordings.map(meetingOf).filter(({ buckets }) => buckets.length * BUCKET_MS >= SHORTEST_MS)
  if (meetings.length === 0) return `${file} holds no meeting of 20 minutes or more.`
  const people = meetings.reduce((sum, meeting) => sum + meeting.people.length, 0)
  console.log(
    `${recordings.length} meetings, ${meetings.length} of them 20 minutes or longer, with ${people} people in them\n`,
  )
  const engine = scored(meetings, enginePrompts)
  const silence = score(meetings, silencePrompts)
  const least = score(meetings, leastPrompts)
  const random = score(meetings, (meeting, place) => randomPrompts(meeting, SEED + place))
  console.log(invitations({ engine: engine.all, silence, 'least talker': least, random }))
  console.log(`\n${nudges(engine.all)}`)
  console.log(`\nThe engine in five parts of the meetings, no threshold being tuned to any:\n${inParts(engine.parts)}`)
  console.log(`\nOne look at a session of sixty: ${lookMs().toFixed(3)} ms`)
  return null
}

async function read(file: string) {
  try {
    return await readRttm(createInterface({ input: createReadStream(file) }), file)
  } catch (error) {
    if (error instanceof BadLine) return error.message
    if (error instanceof Error && 'code' in error) return `${file} cannot be read: ${error.code}.`
    throw error
  }
}

/** The score of all, and of every fifth meeting from each of five places. */
function scored(meetings: readonly Meeting[], choose: typeof enginePrompts) {
  const prompted = new Map(meetings.map((meeting) => [meeting, choose(meeting)]))
  const known = (meeting: Meeting) => prompted.get(meeting) ?? []
  const part = (fold: number) => meetings.filter((_, place) => place % FOLDS === fold)
  return {
    all: score(meetings, known),
    parts: Array.from({ length: FOLDS }, (_, fold) => score(part(fold), known)),
  }
}

function invitations(scores: Readonly<Record<string, Score>>): string {
  const rows = Object.entries(scores).map(([name, each]) => [
    name,
    ...[each.precision, each.recall, each.unneeded].flatMap(told),
    each.perHour.toFixed(1),
  ])
  return table([['invitations', 'right', '', 'recall', '', 'unneeded', '', 'prompts an hour'], ...rows])
}

function nudges({ listenPrecision, listenRecall, listenFalse }: Score): string {
  const row = ['engine', ...[listenPrecision, listenRecall, listenFalse].flatMap(told)]
  return table([['nudges to listen', 'right', '', 'recall', '', 'false', ''], row])
}

function inParts(parts: readonly Score[]): string {
  const rows = parts.map((each, fold) => [
    `part ${fold + 1}`,
    ...[each.precision, each.recall, each.unneeded, each.listenPrecision, each.listenFalse].map(
      (one) => told(one)[0] ?? '',
    ),
  ])
  return table([['', 'right', 'recall', 'unneeded', 'nudges right', 'false'], ...rows])
}

const told = ({ of, all }: Part) => [all === 0 ? '–' : (of / all).toFixed(2), `${of} of ${all}`]
