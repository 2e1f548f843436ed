import { expect, test } from 'vitest'
import { memberTokenOf } from '../../../client/src/api/link-chain.ts'
import { cadenceMistake, scheduleDraft, scheduleOf } from '../../../client/src/features/schedule/schedule-draft.ts'
import { dayAndTimeIn, placeOf } from '../../../client/src/text/in-zone.ts'
import { newGroupLinks } from '../../../server/src/runtime/tokens.ts'

test('the link for everyone is made from the keeper’s as the server makes it', () => {
  const { keeper, member } = newGroupLinks()
  expect(memberTokenOf(keeper)).toBe(member)
})

test('a cadence comes out of its form as it went in, and a form with a hole says so', () => {
  const cadence = { first: '2026-03-12T18:00', timeZone: 'Europe/Paris', everyWeeks: 2, minutes: 90 }
  const draft = scheduleDraft(cadence, 'Asia/Tokyo')
  expect(scheduleOf(draft)).toEqual(cadence)
  expect(scheduleOf({ ...draft, isRegular: false })).toBeNull()
  for (const hole of [{ date: '' }, { time: '' }, { minutes: '4' }, { minutes: '12.5' }, { minutes: 'an hour' }])
    expect(scheduleOf({ ...draft, ...hole })).toBe('missing')
  expect(scheduleDraft(null, 'Asia/Tokyo')).toMatchObject({ isRegular: false, zone: 'Asia/Tokyo' })
})

test.each(['2027-02-29', '2100-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '31 April'])(
  'a cadence does not begin on %s (B9)',
  (date) => {
    const draft = { ...scheduleDraft(null, 'UTC'), isRegular: true, date }
    expect(cadenceMistake(scheduleOf(draft))).toBe('no-such-date')
    expect(cadenceMistake(scheduleOf({ ...draft, date: '2028-02-29' }))).toBeNull()
  },
)

test('a moment on the clocks of a zone, and the zone as people call it', () => {
  const at = Date.UTC(2026, 2, 12, 22)
  expect(dayAndTimeIn('America/New_York', at)).toMatch(/^Thursday.* 12 March, (18:00|6:00\sPM)$/)
  expect(dayAndTimeIn('Asia/Tokyo', at)).toMatch(/^Friday.* 13 March/)
  expect([placeOf('America/New_York'), placeOf('UTC')]).toEqual(['New York', 'UTC'])
})
