import { expect, test } from 'vitest'
import { Backoff } from '../../server/src/backoff.ts'
import { forEachIsolated, forEachIsolatedAsync } from '../../server/src/for-each-isolated.ts'

test('one element that throws stops no other, and is reported with its error (A2)', () => {
  const visited: number[] = []
  const failed: unknown[] = []
  const visit = (element: number) => {
    if (element % 2 === 1) throw new Error(`odd ${element}`)
    visited.push(element)
  }
  forEachIsolated([1, 2, 3, 4], visit, (error, element) => failed.push([element, String(error)]))
  expect(visited).toEqual([2, 4])
  expect(failed).toEqual([
    [1, 'Error: odd 1'],
    [3, 'Error: odd 3'],
  ])
})

test('an element may be removed by the visit of another (A2)', () => {
  const left = new Set(['a', 'b', 'c'])
  const visited: string[] = []
  const visit = (element: string) => {
    visited.push(element)
    left.clear()
  }
  forEachIsolated(left, visit, () => undefined)
  expect(visited).toEqual(['a', 'b', 'c'])
})

test('elements that hang or reject delay only their own worker, and the number running is limited (A2)', async () => {
  const visited: number[] = []
  const failed: number[] = []
  let release = () => {}
  const hanging = new Promise<void>((resolve) => {
    release = resolve
  })
  let running = 0
  let most = 0
  const visit = async (element: number) => {
    running += 1
    most = Math.max(most, running)
    if (element === 0) await hanging
    await Promise.resolve()
    running -= 1
    if (element === 1) throw new Error('rejected')
    visited.push(element)
  }
  const done = forEachIsolatedAsync([0, 1, 2, 3, 4, 5], 2, visit, (_error, element) => failed.push(element))
  await expect.poll(() => visited).toEqual([2, 3, 4, 5])
  release()
  await done
  expect(visited).toEqual([2, 3, 4, 5, 0])
  expect(failed).toEqual([1])
  expect(most).toBe(2)
})

test('pauses double from the first to the longest, and a success forgets them (A5)', () => {
  let now = 0
  const backoff = new Backoff(1000, 5000, () => now)
  expect(backoff.isReady('a')).toBe(true)
  expect([1, 2, 3, 4, 5].map(() => backoff.fail('a'))).toEqual([1000, 2000, 4000, 5000, 5000])
  expect([backoff.failing, backoff.failures('a'), backoff.isReady('a'), backoff.isReady('b')]).toEqual([
    1,
    5,
    false,
    true,
  ])
  now = 5000
  expect(backoff.isReady('a')).toBe(true)
  backoff.clear('a')
  expect(backoff.fail('a')).toBe(1000)
})

test('a rest is not a failure and at most the longest pause; finished elements are forgotten (A2)', () => {
  let now = 0
  const backoff = new Backoff(1000, 5000, () => now)
  backoff.rest('resting', 60_000)
  backoff.fail('failing')
  expect([backoff.size, backoff.failing]).toEqual([2, 1])
  now = 1000
  backoff.prune(() => false)
  expect([backoff.size, backoff.failing]).toEqual([1, 0])
  now = 5000
  expect(backoff.isReady('resting')).toBe(true)
  backoff.prune((key) => key === 'resting')
  expect(backoff.size).toBe(1)
})
