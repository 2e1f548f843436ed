import { SECOND } from '@circlet/shared/time'
import { reached } from '../../shared/src/session/balance/evaluation-times.ts'
import { toShow } from '../../shared/src/session/balance/when-to-prompt.ts'
import { each, Talk } from '../support/domain/talk.ts'
import { median } from './figures.ts'

export const MEMBERS = 60
const TICK = 15 * SECOND

/** How long one evaluation of the balance engine takes in a session of sixty, in milliseconds: a tick, and what to show. */
export function evaluationMs(): number {
  const names = Array.from({ length: MEMBERS - 1 }, (_, place) => String.fromCharCode(0x4e00 + place)).join('')
  // A third of them speak: so there is somebody to invite, and somebody to ask to listen.
  const talk = new Talk(names).rotates([[names[0] ?? '', 90], ...each(names.slice(1, 20), 15)], 40)
  const { balance, circle } = talk
  const takes: number[] = []
  for (let time = 0; time < 400; time++) {
    const from = performance.now()
    const at = circle.now + TICK
    toShow(reached(balance, circle.shared, at), circle.shared, at)
    takes.push(performance.now() - from)
  }
  // The first ones compile.
  return median(takes.slice(100))
}
