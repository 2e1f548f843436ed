/** Somebody spoke, from second to second of a meeting. */
export interface Segment {
  readonly speaker: string
  readonly from: number
  readonly to: number
}

/** A recorded meeting: who spoke when, by the order of their first word. */
export interface Recording {
  readonly name: string
  readonly segments: readonly Segment[]
}

/** What is wrong with a line, said so that it can be found and put right. */
export class BadLine extends Error {}

/** Longer than a day is no meeting but a slip. */
const LONGEST_SECONDS = 24 * 3600
/** The other kinds of line that the format knows; none of them says who speaks. */
const OTHERS = new Set(
  'SEGMENT NOSCORE NO_RT_METADATA LEXEME NON-LEX NON-SPEECH FILLER EDIT IP SU CB A/P SPKR-INFO'.split(' '),
)

/** Reads RTTM line by line: `SPEAKER meeting channel start length <NA> <NA> speaker …`. */
export async function readRttm(lines: AsyncIterable<string>, file: string): Promise<Recording[]> {
  const meetings = new Map<string, Segment[]>()
  let number = 0
  for await (const line of lines) {
    number++
    const spoken = segmentIn(line, `${file}, line ${number}`)
    if (!spoken) continue
    const segments = meetings.get(spoken.meeting) ?? []
    segments.push(spoken.segment)
    meetings.set(spoken.meeting, segments)
  }
  if (meetings.size === 0) throw new BadLine(`${file} holds no SPEAKER line.`)
  return [...meetings].map(([name, segments]) => ({ name, segments: segments.toSorted((a, b) => a.from - b.from) }))
}

function segmentIn(line: string, where: string): { meeting: string; segment: Segment } | null {
  const fields = line.trim().split(/\s+/)
  const [kind = '', meeting, , start, length, , , speaker] = fields
  if (kind === '' || kind.startsWith(';;') || OTHERS.has(kind)) return null
  if (kind !== 'SPEAKER')
    throw new BadLine(`${where}: it begins with "${kind.slice(0, 20)}", which is no kind of RTTM line.`)
  if (!meeting || start === undefined || length === undefined || !speaker)
    throw new BadLine(`${where}: a SPEAKER line has at least 8 fields, this one has ${fields.length}.`)
  const from = secondsIn(start, 'start', where)
  const to = from + secondsIn(length, 'length', where)
  if (to > LONGEST_SECONDS) throw new BadLine(`${where}: it ends after ${Math.round(to)} seconds, more than a day.`)
  return { meeting, segment: { speaker, from, to } }
}

function secondsIn(text: string, what: string, where: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new BadLine(`${where}: the ${what} is "${text}", not a number of seconds.`)
  return Number(text)
}
