import type { Instant } from '../time.ts'
import type { Report, TakenAction } from './events.ts'
import type { Action } from './view.ts'

/** Adds an action. A known id gets the new words. */
export function taken(actions: readonly Action[], action: TakenAction, at: Instant): readonly Action[] {
  const known = actions.find(({ id }) => id === action.id)
  if (known) return actions.map((each) => (each === known ? { ...each, ...action } : each))
  return [...actions, { ...action, takenAt: at, status: null, hindered: null, reportedAt: null }]
}

/** Stores what the owner reported about an action. */
export function reported(actions: readonly Action[], report: Report, at: Instant): readonly Action[] {
  const { action, status, hindered, text } = report
  const said = { status, hindered, reportedAt: at, ...(text !== undefined && { text }) }
  return actions.map((each) => (each.id === action ? { ...each, ...said } : each))
}

/** Whether an action is still open, so that the next session shows it. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped'
}
