import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { reached } from '../../shared/src/session/balance/evaluation-times.ts'
import { toShow } from '../../shared/src/session/balance/when-to-prompt.ts'
import { throughJson } from '../support/domain/json.ts'
import { each, Talk } from '../support/domain/talk.ts'

/** Counts whatever is read of a value, and of all that it holds. */
function counted<T extends object>(value: T, note: () => void): T {
  const seen = new Map<object, object>()
  const wrapped = (part: object): object => {
    const known = seen.get(part)
    if (known) return known
    const proxy = new Proxy(part, {
      get(target, key, self) {
        note()
        const found: unknown = Reflect.get(target, key, self)
        return typeof found === 'object' && found !== null ? wrapped(found) : found
      },
    })
    seen.set(part, proxy)
    return proxy
  }
  return wrapped(value) as T
}

/** A part of so many people speaks in turn for so many minutes; what is read of the state in the evaluation after it. */
function readsAfter(members: number, minutes: number) {
  const names = Array.from({ length: members }, (_, place) => String.fromCharCode(0x4e00 + place)).join('')
  const { circle, balance } = new Talk(names).rotates(each(names.slice(0, members / 2), 20), minutes)
  let reads = 0
  const note = () => {
    reads++
  }
  const [known, shared] = [counted(throughJson(balance), note), counted(throughJson(circle.shared), note)]
  const at = circle.now + 15 * SECOND
  toShow(reached(known, shared, at), shared, at)
  return { reads, records: circle.records.length }
}

describe('the work of an evaluation', () => {
  test('[BA2] grows with members and not with what has happened', () => {
    const short = readsAfter(12, 20)
    const long = readsAfter(12, 200)
    expect(long.records).toBeGreaterThan(8 * short.records)
    expect(long.reads).toBeLessThan(1.1 * short.reads)
    const many = readsAfter(48, 20)
    expect(many.reads).toBeGreaterThan(short.reads)
    expect(many.reads).toBeLessThan(1.5 * 4 * short.reads)
  })
})

describe('the ticks behind a balance', () => {
  test('[BA2] are looked at once for a fold, a decision and a deadline together (C5)', () => {
    const { circle, balance } = new Talk('BCDEF').rotates(each('BC', 20), 20)
    let reads = 0
    const note = () => {
      reads++
    }
    const [known, shared] = [counted(throughJson(balance), note), counted(throughJson(circle.shared), note)]
    const readsOf = (work: () => unknown) => {
      const before = reads
      work()
      return reads - before
    }
    const at = circle.now + 5 * MINUTE
    const first = readsOf(() => reached(known, shared, at))
    expect(first).toBeGreaterThan(20 * readsOf(() => reached(known, shared, at)))
    const later = readsOf(() => reached(known, shared, at + 15 * SECOND))
    expect(later).toBeLessThan(first / 5)
    expect(reached(known, shared, at)).toBe(reached(known, shared, at))
    // Anything that changed is checked again.
    const other = throughJson(circle.shared)
    expect(reached(known, other, at)).toEqual(reached(throughJson(balance), other, at))
  })
})
