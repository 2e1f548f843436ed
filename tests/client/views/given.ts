import type {
  Floor,
  Format,
  Hand,
  HandKind,
  Mark,
  Member,
  Phase,
  Round,
  Timer,
} from '@circlet/shared/session/model/shared-state'
import { emptyState } from '@circlet/shared/session/model/state'
import type { View } from '@circlet/shared/session/model/view'

/** The instant at which these tests look at their screens. */
export const NOW = 1_700_000_000_000

export const member = (id: string, some: Partial<Member> = {}): Member => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  role: 'participant',
  presence: 'here',
  today: true,
  listening: false,
  voice: false,
  pronouns: null,
  lens: null,
  ...some,
})

export const phase = (id: string, format: Format, some: Partial<Phase> = {}): Phase => ({
  id,
  title: `Part ${id}`,
  format,
  minutes: 10,
  turnSeconds: null,
  prompt: null,
  outcome: 'none',
  balance: 'none',
  replies: format === 'open' || format === 'questions',
  settleSeconds: null,
  outcomeText: null,
  focus: null,
  status: 'planned',
  runs: [],
  ...some,
})

/** A live session of fay, who facilitates, ada, bo and cy, as bo sees it, in one open part. */
export function aView(some: Partial<View> = {}): View {
  return {
    ...emptyState.shared,
    status: 'live',
    members: [member('fay', { role: 'facilitator' }), member('ada'), member('bo'), member('cy')],
    agenda: { phases: [], current: null },
    you: { memberId: 'bo', role: 'participant' },
    ...some,
  }
}

/** An agenda whose part of the given format runs. */
export function inPart(format: Format, some: Partial<Phase> = {}): Pick<View, 'agenda'> {
  const running = phase('p1', format, { status: 'running', runs: [{ startedAt: NOW, endedAt: null }], ...some })
  return { agenda: { phases: [running], current: 'p1' } }
}

export const floorOf = (speaker: string, kind: Floor['kind'] = 'turn'): Floor => ({
  turn: 't1',
  speaker,
  kind,
  startedAt: NOW - 60_000,
})

export const handOf = (id: string, kind: HandKind = 'speak'): Hand => ({
  member: id,
  kind,
  raisedAt: NOW,
  reason: 'first-come',
  by: null,
})

export const hands = (...ids: readonly string[]): Pick<View, 'queue'> => ({
  queue: { open: true, policy: 'fewest-turns', hands: ids.map((id) => handOf(id)) },
})

export const roundOf = (state: Record<string, Mark>, begun = true): Round => ({
  order: Object.keys(state),
  state,
  begun,
  turnSeconds: 60,
})

export const running = (leftMs: number, lengthMs = 60_000): Timer => ({
  status: 'running',
  generation: 1,
  lengthMs,
  startedAt: NOW + leftMs - lengthMs,
  endsAt: NOW + leftMs,
  up: leftMs <= 0,
})

export const paused = (remainingMs: number, heldBy: readonly ('hand' | 'away' | 'session')[]): Timer => ({
  status: 'paused',
  generation: 2,
  lengthMs: 60_000,
  remainingMs,
  up: remainingMs <= 0,
  heldBy,
})
