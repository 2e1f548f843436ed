import { BALANCE_AT_FIRST } from '@circlet/shared/session/model/balance-state'
import { reached } from '../../shared/src/session/balance/evaluation-times.ts'
import { THRESHOLDS } from '../../shared/src/session/balance/thresholds.ts'
import { Replay } from './engine.ts'

const LOOKS = 200
const MINUTES = 30

/** How long one tick takes in a session of sixty in which a few speak most: about the worst there is to look at. */
export function lookMs(): number {
  const people = Array.from({ length: 59 }, (_, place) => `p${place}`)
  const replay = new Replay(people)
  for (let time = 0; time < MINUTES * 6; time++)
    replay.hears({ p0: 5000, [`p${time % 7}`]: 4000, [`p${time % 30}`]: 1000 })
  const { hidden, shared } = replay.state
  const balance = hidden.balance ?? BALANCE_AT_FIRST
  const next = balance.countedTo + THRESHOLDS.tickMs
  const from = performance.now()
  for (let time = 0; time < LOOKS; time++) reached(balance, shared, next)
  return (performance.now() - from) / LOOKS
}
