import { expect, test } from 'vitest'
import { commandBucket } from '../../server/src/runtime/token-bucket.ts'

const take = (bucket: ReturnType<typeof commandBucket>, times: number, now: number) =>
  Array.from({ length: times }, () => bucket.take(now)).filter(Boolean).length

test('twenty at once, then five a second, and never more than twenty saved up', () => {
  const bucket = commandBucket(0)
  expect(take(bucket, 30, 0)).toBe(20)
  expect(take(bucket, 1, 199)).toBe(0)
  expect(take(bucket, 2, 200)).toBe(1)
  expect(take(bucket, 10, 1200)).toBe(5)
  expect(take(bucket, 100, 60_000)).toBe(20)
})

test('an idle bucket is full again after long enough', () => {
  const bucket = commandBucket(0)
  take(bucket, 20, 0)
  expect([bucket.isFull(3999), bucket.isFull(4000)]).toEqual([false, true])
})
