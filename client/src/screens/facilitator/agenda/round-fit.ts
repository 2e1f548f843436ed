import type { View } from '@circlet/shared/session/model/view'
import { roundFit } from '@circlet/shared/session/queries/format-rules'

/** A prepared round that needs more than its part has (AG12), and the ways out. */
export interface TooLong {
  readonly people: number
  readonly turnSeconds: number
  readonly needs: number
  readonly has: number
  /** The turn that would fit, if one of at least 20 s does. */
  readonly shorter: number | null
}

/** Whether the prepared round is too long for its part; null when it fits, or nothing bounds it. */
export function tooLong(view: View): TooLong | null {
  const { round } = view
  if (!round || round.begun) return null
  const fit = roundFit(view, round)
  const part = view.agenda.phases.find((phase) => phase.id === view.agenda.current)
  if (!fit || fit.fits || !part) return null
  return {
    people: round.order.length,
    turnSeconds: round.turnSeconds,
    needs: fit.neededMinutes,
    has: part.minutes,
    shorter: fit.turnSeconds < round.turnSeconds ? fit.turnSeconds : null,
  }
}
