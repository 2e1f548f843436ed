import { forecast } from '@circlet/shared/session/queries/time/phases-to-come'
import type { Law } from '../world.ts'
import { holds } from './laws.ts'

/** AG6: a fitted plan ends on time to the millisecond, in whole milliseconds, within half of the plan. */
export const fitsOnTime: Law = {
  told({ event, after, at }) {
    if (event.type !== 'phases-fitted') return
    holds(forecast(after.shared, at)?.behindMs === 0, `fitted, and ${forecast(after.shared, at)?.behindMs} ms behind`)
    for (const { id, minutes } of after.shared.agenda.phases) {
      const ms = event.lengths[id]
      if (ms === undefined) continue
      const share = ms / (minutes * 60_000)
      holds(Number.isInteger(ms) && share > 0.49 && share < 1.51, `${id} of ${minutes} min has ${ms} ms`)
    }
  },
}
