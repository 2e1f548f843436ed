import { isDate, isTimeOfDay, isWallTime } from '@circlet/shared/calendar-date'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('[GR5] a date is of the calendar exactly when counting days leads back to it (B9)', () => {
  const two = (number: number) => `${number}`.padStart(2, '0')
  const part = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
      const back = new Date(Date.UTC(year, month - 1, day))
      const text = `${year}-${two(month)}-${two(day)}`
      expect(isDate(text)).toBe(back.toISOString().startsWith(`${text}T`))
    }),
    { numRuns: 3000 },
  )
})

test.each(['2027-02-28T00:00', '2028-02-29T23:59', '2000-02-29T12:30'])(
  '[GR5] %s is a time on the wall (B9)',
  (text) => {
    expect(isWallTime(text)).toBe(true)
  },
)

test.each([
  '2027-02-28',
  '2027-02-29T00:00',
  '1900-02-29T00:00',
  '2027-02-28T24:00',
  '2027-02-28T23:60',
  '2027-02-28T23:59T',
  ' 2027-02-28T23:59',
  '2027-02-28T23:59\n',
  '',
])('[GR5] %j is no time on the wall (B9)', (text) => {
  expect(isWallTime(text)).toBe(false)
  expect(isTimeOfDay(text)).toBe(false)
})
