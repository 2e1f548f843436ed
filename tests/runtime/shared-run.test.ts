import { expect, test } from 'vitest'
import { SharedRun } from '../../server/src/runtime/shared-run.ts'

/** A task that ends when the test says so. */
function stagedTask() {
  const ends: ((error?: Error) => void)[] = []
  const shared = new SharedRun(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1
        ends.push((error) => (error ? reject(error) : resolve(number)))
      }),
  )
  return { ends, shared }
}

test('[WT4] callers during a run share one run that begins after it (A9)', async () => {
  const { ends, shared } = stagedTask()
  const first = [shared.run(), shared.run()]
  await Promise.resolve()
  const later = [shared.run(), shared.run(), shared.run()]
  expect(ends).toHaveLength(1)
  ends[0]?.()
  expect(await Promise.all(first)).toEqual([1, 1])
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  expect(await Promise.all(later)).toEqual([2, 2, 2])
})

test('[WT4] a run that fails tells its own callers, and the next run begins all the same (A9)', async () => {
  const { ends, shared } = stagedTask()
  const first = shared.run()
  await Promise.resolve()
  const later = shared.run()
  ends[0]?.(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  expect(await later).toBe(2)
})
