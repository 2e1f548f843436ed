import type { Instant } from '../time.ts'
import type { Report, TakenAction } from './events.ts'
import type { Action } from './view.ts'

/** The actions with one more; the same one taken again has the words it has now. */
export function taken(actions: readonly Action[], action: TakenAction, at: Instant): readonly Action[] {
  const known = actions.find(({ id }) => id === action.id)
  if (known) return actions.map((each) => (each === known ? { ...each, ...action } : each))
  return [...actions, { ...action, takenAt: at, status: null, hindered: null, reportedAt: null }]
}

/** The actions with what its owner said of one. */
export function reported(actions: readonly Action[], report: Report, at: Instant): readonly Action[] {
  const { action, status, hindered, text } = report
  const said = { status, hindered, reportedAt: at, ...(text !== undefined && { text }) }
  return actions.map((each) => (each.id === action ? { ...each, ...said } : each))
}

/** Whether an action comes back the next time. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped'
}
