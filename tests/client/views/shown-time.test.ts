import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { expect, test } from 'vitest'
import {
  clockLook,
  digits,
  digitsFor,
  shownPhase,
  shownTurn,
  takesTheirTime,
} from '../../../client/src/selectors/shown-time.ts'
import { paused, running } from './given.ts'

test('[TM10] a clock shows minutes, hours from an hour on, and overtime with a minus', () => {
  expect([92, 3600, 3725, 0, -1, -42].map(digits)).toEqual(['1:32', '1:00:00', '1:02:05', '0:00', '−0:01', '−0:42'])
})

test('[TM5] the stage follows the shown second, its boundaries belong to the later stage', () => {
  const stages = [31, 30, 11, 10, 1, 0].map((second) => shownTurn(running(1), second, 'speaker', false).stage)
  expect(stages).toEqual(['plenty', 'soon', 'soon', 'last-call', 'last-call', 'over'])
})

test('[TM13] overtime is private for 30 s: others see 0:00 and no stage', () => {
  const timer = running(-12_000)
  expect(shownTurn(timer, -12, 'other', false)).toEqual({ second: 0, stage: 'last-call', ring: true })
  expect(shownTurn(timer, -12, 'speaker', false)).toEqual({ second: -12, stage: 'over', ring: true })
  expect(shownTurn(timer, -12, 'steward', false).second).toBe(-12)
})

test('[TM13] from 30 s over everyone sees it, counted from 0:30', () => {
  expect(shownTurn(running(-29_000), -29, 'other', false).second).toBe(0)
  expect(shownTurn(running(-30_000), -30, 'other', false)).toEqual({ second: -30, stage: 'over', ring: true })
})

test('[TM13] when a turn ends automatically, everyone sees 0', () => {
  for (const stance of ['speaker', 'steward', 'other'] as const) {
    expect(shownTurn(running(-5_000), -5, stance, true).second).toBe(0)
  }
})

test('[TM14] a silence and a break stay at 0, other parts count on', () => {
  expect(shownPhase(running(-9_000), -9, FORMAT_RULES.silence).second).toBe(0)
  expect(shownPhase(running(-9_000), -9, FORMAT_RULES.break).second).toBe(0)
  expect(shownPhase(running(-9_000), -9, FORMAT_RULES.open).second).toBe(-9)
})

test('[TM15] only facilitators and timekeepers see the time of a clock stopped by hand', () => {
  const timer = paused(20_000, ['hand'])
  expect(shownTurn(timer, 20, 'steward', false)).toEqual({ second: 20, stage: null, ring: true })
  for (const stance of ['speaker', 'other'] as const) {
    expect(shownTurn(timer, 20, stance, false)).toEqual({ second: null, stage: null, ring: false })
    expect(takesTheirTime(timer, stance)).toBe(true)
  }
})

test('[TM5] a clock that waits for its speaker has its time and no stage', () => {
  expect(shownTurn(paused(20_000, ['away']), 20, 'other', false)).toEqual({ second: 20, stage: null, ring: true })
})

test('nothing is shown before the clock is known', () => {
  expect(shownTurn(running(20_000), null, 'speaker', false).ring).toBe(false)
})

test('a ring shows digits in the last minute, digits always, hidden never', () => {
  const time = (second: number) => ({ second, stage: null, ring: true })
  expect(digitsFor('ring', time(61))).toBe(null)
  expect(digitsFor('ring', time(60))).toBe('1:00')
  expect(digitsFor('digits', time(61))).toBe('1:01')
  expect(digitsFor('hidden', time(5))).toBe(null)
})

test('circles, councils and support groups have a ring, masterminds digits', () => {
  expect(['circle_60', 'council_90', 'mastermind_60', null].map(clockLook)).toEqual([
    'ring',
    'ring',
    'digits',
    'digits',
  ])
})
