import type { MemberId } from '../../ids.ts'
import type { Situation } from '../model/decision.ts'

/** The order, opened by a member for whom it is not the first time, if there is one (MB23). */
export function openedByOthers({ state }: Pick<Situation, 'state'>, order: readonly MemberId[]): readonly MemberId[] {
  const { firstTimers = [] } = state.facilitation
  const opener = order.find((member) => !firstTimers.includes(member))
  return opener === undefined ? order : [opener, ...order.filter((member) => member !== opener)]
}
