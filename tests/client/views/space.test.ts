import type { Timeline } from '@circlet/shared/session/model/turn-history'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { expect, test } from 'vitest'
import { questionFor } from '../../../client/src/features/talk-share/reflection-question.ts'
import { longestOf, stripsOf, stripsOfPeople } from '../../../client/src/selectors/strips.ts'
import { member } from './given.ts'

const turn = (from: number, seconds: number, member: string | null = null) => ({
  from: from * MINUTE,
  to: from * MINUTE + seconds * SECOND,
  member,
})
const part = (title: string, from: number, to: number) => ({
  title,
  from: from * MINUTE,
  to: to * MINUTE,
  turns: 0,
  voices: 2,
})
const timeline = (some: Partial<Timeline>): Timeline => ({
  from: 0,
  to: 20 * MINUTE,
  voices: 3,
  parts: [],
  turns: [turn(1, 60), turn(4, 90), turn(12, 30)],
  ...some,
})

test('[BA21] the closing question fits the share that you have looked at, or else suits anybody', () => {
  const asked = (['generous', 'plenty-left', 'fair', 'anybody'] as const).map(questionFor)
  expect(new Set(asked).size).toBe(4)
  expect(asked[0]).toContain('generous part')
  expect(asked[3]).toBe('What helped you listen, or speak, today?')
})

test('[BA20] the timeline has a row for the whole and one for each part, or one row when equal', () => {
  const parts = [part('First', 0, 10), part('Then', 10, 20)]
  const rows = stripsOf(timeline({ parts }), 'All of it').map(({ title, turns }) => [title, turns.length])
  expect(rows).toEqual([
    ['All of it', 3],
    ['First', 2],
    ['Then', 1],
  ])
  expect(stripsOf(timeline({ parts: parts.slice(0, 1) }), 'All of it').map(({ title }) => title)).toEqual(['First'])
  expect(stripsOf(timeline({}), 'All of it').map(({ title }) => title)).toEqual(['All of it'])
  expect(longestOf(timeline({}).turns)).toBe(90 * SECOND)
})

test('[BA20] and a row for each person who had a turn, only where names are told', () => {
  const members = [member('m1', { name: 'Ana' }), member('m2', { name: 'Ben' }), member('m3', { name: 'Cy' })]
  expect(stripsOfPeople(timeline({}), members)).toEqual([])
  const turns = [turn(1, 60, 'm2'), turn(4, 90, 'm1'), turn(12, 30, 'm2')]
  const rows = stripsOfPeople(timeline({ turns }), members).map((row) => [row.title, row.turns.length])
  expect(rows).toEqual([
    ['Ana', 1],
    ['Ben', 2],
  ])
})
