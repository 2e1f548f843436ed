import type { Instant } from '../../time.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Verdict } from '../model/decision.ts'
import type { TimerName } from '../model/shared-state.ts'
import type { SessionState } from '../model/state.ts'
import type { DeadlineCommand, SystemCommand } from '../model/system-commands.ts'
import type { DecisionBuilder } from './decision-builder.ts'

type Asked<Type extends SystemCommand['type']> = Extract<SystemCommand, { readonly type: Type }>

/** What the server asks on its own, deadlines aside. */
type Requested = Exclude<SystemCommand['type'], DeadlineCommand['type']>

/** What one request of the server decides. */
interface SystemCommandRule<Type extends Requested> {
  decide(builder: DecisionBuilder, command: Asked<Type>): Verdict
}

/** A rule for every request of the server. */
export type SystemCommandRules = { readonly [Type in Requested]: SystemCommandRule<Type> }

/** What can fall due; each timer has a deadline of its own. */
export type DeadlineKind = Exclude<DeadlineCommand['type'], 'end-timer'> | `end-timer-${TimerName}`

/** When something falls due by itself, and what then happens. */
export interface DeadlineRule {
  next(state: SessionState): Deadline | null
  /** What is no longer due changes nothing. */
  decide(builder: DecisionBuilder): Verdict
  /** Falls due after the end of the session, and then only. */
  readonly afterEnd?: true
}

/** A rule for everything that can fall due. */
export type DeadlineRules = { readonly [Kind in DeadlineKind]: DeadlineRule }

/** Whether a deadline has been reached. */
export function isDue(deadline: { readonly at: Instant } | null, { now }: DecisionBuilder): boolean {
  return deadline !== null && deadline.at <= now
}
