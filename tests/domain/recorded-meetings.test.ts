import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { leastPrompts, randomPrompts, silencePrompts } from '../evaluation/baselines.ts'
import { enginePrompts } from '../evaluation/engine.ts'
import { meetingOf, shareOf } from '../evaluation/meeting.ts'
import { readRttm } from '../evaluation/rttm.ts'
import { score } from '../evaluation/score.ts'

async function* lines(text: string) {
  yield* text.split('\n')
}
const line = (who: string, from: string, seconds: string, meeting = 'one') =>
  `SPEAKER ${meeting} 1 ${from} ${seconds} <NA> <NA> ${who} <NA> <NA>`
const read = (...text: string[]) => readRttm(lines(text.join('\n')), 'file.rttm')

/** Forty minutes in which A, B and C speak ten seconds each in turn, and D a second at the start. */
const recorded = () => {
  const turns = Array.from({ length: 240 }, (_, place) => line('ABC'[place % 3] ?? '', `${place * 10}`, '9.5'))
  return read(line('D', '0', '1.0'), ...turns)
}

describe('recorded meetings', () => {
  test('are read by meeting; comments and other kinds of line say nothing', async () => {
    const [one, two] = await read(
      ';; a comment',
      '',
      line('A', '1.5', '2'),
      'SPKR-INFO one 1 <NA>',
      line('B', '0', '1', 'two'),
    )
    expect(one).toEqual({ name: 'one', segments: [{ speaker: 'A', from: 1.5, to: 3.5 }] })
    expect(two?.name).toBe('two')
  })

  test.each([
    [['A'], 'file.rttm, line 1: it begins with "A", which is no kind of RTTM line.'],
    [
      [line('A', '0', '1'), 'SPEAKER one 1 0'],
      'file.rttm, line 2: a SPEAKER line has at least 8 fields, this one has 4.',
    ],
    [[line('A', '-1', '1')], 'file.rttm, line 1: the start is "-1", not a number of seconds.'],
    [[line('A', '0', 'NaN')], 'file.rttm, line 1: the length is "NaN", not a number of seconds.'],
    [[line('A', '1', '1e9')], 'file.rttm, line 1: the length is "1e9", not a number of seconds.'],
    [[line('A', '99999', '1')], 'file.rttm, line 1: it ends after 100000 seconds, more than a day.'],
    [[';; nothing'], 'file.rttm holds no SPEAKER line.'],
  ])('say what is wrong with %j', async (text, what) => {
    await expect(read(...text)).rejects.toThrow(what)
  })

  test('become sums of ten seconds; what one person’s segments cover twice counts once, those who overlap share', async () => {
    const [recording] = await read(line('A', '8', '4'), line('A', '9', '2'), line('B', '0', '10'))
    const meeting = meetingOf(recording ?? { name: '', segments: [] })
    expect(meeting.buckets).toEqual([{ A: 2 * SECOND, B: 10 * SECOND }, { A: 2 * SECOND }])
    expect(shareOf(meeting, 'A', 0, 1)).toEqual({ ratio: expect.closeTo(1 / 3), talkMs: expect.closeTo(10 * SECOND) })
  })

  test('are scored the same each time, for the engine and the simpler ways', async () => {
    const meetings = (await recorded()).map(meetingOf)
    const engine = score(meetings, enginePrompts)
    expect(enginePrompts(meetings[0] ?? meetingOf({ name: '', segments: [] }))).toEqual([
      { person: 'D', kind: 'invite', atMs: 615 * SECOND },
      { person: 'D', kind: 'invite', atMs: 1215 * SECOND },
    ])
    expect(engine).toMatchObject({
      precision: { of: 2, all: 2 },
      recall: { of: 1, all: 1 },
      unneeded: { of: 0, all: 3 },
    })
    expect(score(meetings, silencePrompts).precision).toEqual({ of: 4, all: 4 })
    expect(score(meetings, leastPrompts).recall).toEqual({ of: 1, all: 1 })
    expect(score(meetings, (meeting) => randomPrompts(meeting, 7))).toEqual(
      score(meetings, (meeting) => randomPrompts(meeting, 7)),
    )
    expect(score(meetings, enginePrompts)).toEqual(engine)
  })
})
