import type { CommandOf } from '../../protocol/commands.ts'
import { refuse, type Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import { innerOf, runningPhase } from '../queries/format-rules.ts'
import { memberOf } from '../queries/members.ts'
import { ANYONE, type CommandRules, FACILITATOR } from './command-rule.ts'
import type { DecisionBuilder } from './decision-builder.ts'
import { endTurn } from './floor/floor.ts'
import { lowerOutside, restoreWishes } from './queue/queue.ts'

export const fishbowlCommands = {
  'set-inner': { who: FACILITATOR, when: 'live', decide: setInnerCircle },
  'take-chair': { who: ANYONE, when: 'live', decide: (builder, _, by) => takeChair(builder, by) },
  'leave-chair': { who: ANYONE, when: 'live', decide: (builder, _, by) => leaveChair(builder, by) },
} satisfies Partial<CommandRules>

/** `take-chair`: anyone may take a free chair, including the extra one (IC3). */
function takeChair(builder: DecisionBuilder, by: Member): Verdict {
  const inner = innerOf(builder.shared)
  if (!inner) return refuse('phase-already-over')
  if (inner.includes(by.id)) return null
  if (inner.length >= chairsIn(builder)) return refuse('chair-taken')
  builder.tell({ type: 'chair-taken', member: by.id })
  return null
}

/** `leave-chair`: also ends the member's turn and lowers their hand (IC4). */
function leaveChair(builder: DecisionBuilder, by: Member): Verdict {
  const inner = innerOf(builder.shared)
  if (!inner) return refuse('phase-already-over')
  if (!inner.includes(by.id)) return null
  if (builder.shared.floor?.speaker === by.id) endTurn(builder, 'finished')
  restoreWishes(builder)
  builder.tell({ type: 'chair-left', member: by.id })
  lowerOutside(builder)
  return null
}

/** `set-inner`: sets who is inside. It leaves an open turn alone (IC5). */
function setInnerCircle(builder: DecisionBuilder, command: CommandOf<'set-inner'>): Verdict {
  const { members } = command
  if (new Set(members).size !== members.length) return refuse('invalid-command', 'members')
  for (const id of members) {
    const member = memberOf(builder.shared, id)
    if (!member || member.presence === 'left') return refuse('unknown-member')
  }
  const inner = innerOf(builder.shared)
  if (!inner) return refuse('phase-already-over')
  if (members.length > chairsIn(builder)) return refuse('too-many')
  if (members.join() === inner.join()) return null
  builder.tell({ type: 'inner-set', members })
  lowerOutside(builder)
  return null
}

/** The number of chairs, including the extra one. */
const chairsIn = (builder: DecisionBuilder) => (runningPhase(builder.shared)?.chairs ?? 0) + 1
