import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { Phase } from '@circlet/shared/session/model/shared-state'
import { PHASE_FIELDS } from './agenda-checks.ts'

/** What can be planned again: an end by the clock is that of one day. */
const AGAIN = PHASE_FIELDS.filter((field) => field !== 'endsAt')

/** What was planned for a phase, as an agenda item: nothing of what came of it, nor of whom it was about. */
export function plannedItem(phase: Phase): AgendaItem {
  const said = AGAIN.filter((field) => phase[field] !== undefined && phase[field] !== null)
  return Object.fromEntries(said.map((field) => [field, phase[field]])) as AgendaItem
}
