import type { MemberId, PhaseId } from '../../../ids.ts'
import { idOf } from '../../../ids.ts'
import { MOST_PHASES } from '../../../limits.ts'
import type { CommandOf } from '../../../protocol/commands.ts'
import { refuse, type Verdict } from '../../model/decision.ts'
import type { Phase } from '../../model/shared-state.ts'
import { phaseOf } from '../../model/state.ts'
import { nextFocus, phasesOfCaseRole, phasesOfCaseRoles, roleName } from '../../queries/case-roles.ts'
import { type CommandRules, FACILITATOR } from '../command-rule.ts'
import type { DecisionBuilder } from '../decision-builder.ts'

export const caseRoleCommands = {
  'repeat-seat': { who: FACILITATOR, when: 'live', decide: repeatCaseRole },
} satisfies Partial<CommandRules>

/** `repeat-seat`: adds a role's phases again, after the last of its name, about the next member (AG21). */
function repeatCaseRole(builder: DecisionBuilder, command: CommandOf<'repeat-seat'>): Verdict {
  const { phases } = builder.shared.agenda
  const phase = phaseOf(builder.shared, command.phase)
  if (!phase) return refuse('unknown-phase')
  const { role } = phase
  if (!role) return refuse('invalid-command', 'phase')
  const focus = nextFocus(builder.shared, role)
  if (focus === null) return refuse('nobody-due')
  const seat = phasesOfCaseRole(phases, role).filter((phase) => phase.status !== 'skipped')
  if (phases.length + seat.length > MOST_PHASES) return refuse('too-many')
  const named = phasesOfCaseRoles(phases, roleName(role))
  const before = phases[phases.findIndex((phase) => phase.id === named.at(-1)?.id) + 1]?.id
  const numbered = nextRole(named, roleName(role))
  for (const part of seat) {
    const id = idOf('phase', builder.hidden.phases + 1)
    // The fitted length and clock time belong to the first run only.
    const { fittedMs: _, endsAt: __, ...plan } = part
    const again: Phase = { ...plan, id, role: numbered, focus, outcomeText: null, status: 'planned', runs: [] }
    builder.tell({ type: 'phase-added', phase: again, ...(before === undefined ? {} : { before }) })
  }
  return null
}

/** The name with the next free number: "Client", "Client 2", "Client 3". */
function nextRole(named: readonly Phase[], name: string): string {
  const taken = new Set(named.map((phase) => phase.role))
  for (let number = 2; ; number++) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`
}

/** Sets the focus of a phase and of all phases with its role: a role belongs to one member (AG20). */
export function setFocus(builder: DecisionBuilder, id: PhaseId, focus: MemberId | null): void {
  const { phases } = builder.shared.agenda
  const role = phaseOf(builder.shared, id)?.role
  for (const phase of role ? phasesOfCaseRole(phases, role) : phases.filter((each) => each.id === id))
    if (phase.focus !== focus) builder.tell({ type: 'phase-edited', phase: phase.id, changes: { focus } })
}
