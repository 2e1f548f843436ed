import type { MemberId, TurnId } from '@circlet/shared/ids'
import type { Command } from '@circlet/shared/protocol/commands'
import type { Capture } from '@circlet/shared/session/model/parts/capture'
import type { Phase } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import { callable, upcoming } from '../../../selectors/who-is-next.ts'

/** The next step for the person who steers. */
export type Step =
  | { readonly does: 'begin'; readonly part: Phase | null }
  | { readonly does: 'continue' }
  | { readonly does: 'begin-round'; readonly member: MemberId }
  | { readonly does: 'call'; readonly member: MemberId; readonly after: TurnId | null; readonly mine: boolean }
  /** Nobody waits: the turn ends and the floor is open, or its speaker invites the next. */
  | { readonly does: 'thank'; readonly member: MemberId; readonly turn: TurnId; readonly invites: boolean }
  | { readonly does: 'next-part'; readonly part: Phase }
  | { readonly does: 'close' }
  /** Nobody waits, and there is no part to go to. */
  | { readonly does: 'nothing' }

/** The part that `next-phase` would go to (AG1). */
export function nextPhase(view: View): Phase | null {
  const { phases, current } = view.agenda
  const after = phases.slice(phases.findIndex((phase) => phase.id === current) + 1)
  return after.find((phase) => phase.status === 'planned') ?? null
}

/** What the facilitator's one large button does now. */
export function nextStep(view: View): Step {
  if (view.status === 'lobby') return { does: 'begin', part: nextPhase(view) }
  if (view.pause) return { does: 'continue' }
  const { floor, round } = view
  // While a mutual invitation runs the one who speaks hands on; nobody is called over them.
  const invited = floor !== null && upcoming(view).length === 0 && callable(view).length > 0
  const member = invited ? undefined : callable(view).find((id) => id !== floor?.speaker)
  if (member !== undefined) {
    if (!floor && round && !round.begun) return { does: 'begin-round', member }
    return { does: 'call', member, after: floor?.turn ?? null, mine: floor?.speaker === view.you.memberId }
  }
  if (floor) return { does: 'thank', member: floor.speaker, turn: floor.turn, invites: invited }
  const part = nextPhase(view)
  if (part) return { does: 'next-part', part }
  return view.agenda.phases.length > 0 ? { does: 'close' } : { does: 'nothing' }
}

/** What a step asks of the session, in order; closing is asked about first, and has none. */
export function commandsOf(step: Step, view: View): readonly Command[] {
  switch (step.does) {
    case 'begin':
      return [{ type: 'start-session' }, ...(step.part ? [{ type: 'next-phase', from: null } as const] : [])]
    case 'continue':
      return [{ type: 'resume-session' }]
    case 'begin-round':
      return [{ type: 'call-next', after: null }]
    case 'call':
      return [{ type: 'call-next', after: step.after }]
    case 'thank':
      return [{ type: 'finish-turn', turn: step.turn }]
    case 'next-part':
      return [{ type: 'next-phase', from: view.agenda.current }]
    case 'close':
    case 'nothing':
      return []
    default:
      return step satisfies never
  }
}

/** Whether a round phase's round is over, so that another can be held (RR13). */
export function roundIsOver(view: View): boolean {
  return view.status === 'live' && view.round === null && ruling(view).preparesRound === true
}

/** What is still open before the circle closes: parts that should have brought something, and actions that nobody has taken. */
export function stillOpen({ agenda, captures }: View): {
  readonly outcomes: readonly Phase[]
  readonly actions: readonly Capture[]
} {
  return {
    outcomes: agenda.phases.filter((phase) => phase.outcome !== 'none' && !phase.outcomeText && phase.runs.length > 0),
    actions: captures.filter(({ kind, owner, private: alone }) => kind === 'action' && owner === null && !alone),
  }
}
