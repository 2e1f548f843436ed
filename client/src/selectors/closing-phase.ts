import type { View } from '@circlet/shared/session/model/view'
import { FORMAT_RULES, runningPhase } from '@circlet/shared/session/queries/format-rules'

/** Whether this is the part in which one says what one takes along: it should bring actions, or nothing but the frame comes after it. */
export function isClosing(view: View): boolean {
  const running = runningPhase(view)
  if (view.status !== 'live' || !running) return false
  const { phases } = view.agenda
  const later = phases.slice(phases.indexOf(running) + 1).filter(({ status }) => status === 'planned')
  const held = phases.some((phase) => phase !== running && phase.runs.length > 0)
  return held && (running.outcome === 'actions' || later.every(({ format }) => FORMAT_RULES[format].ledByFacilitator))
}
