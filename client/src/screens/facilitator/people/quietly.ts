import type { MemberId, TurnId } from '@circlet/shared/ids'
import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling, runningPhase } from '@circlet/shared/session/queries/format-rules'
import { signal } from '@preact/signals'
import type { MenuItem } from '../../../design/Menu.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** Whom this screen asked privately last, and in which turn: said until the next one begins. */
export const askedLast = signal<{
  readonly session: string
  readonly member: MemberId
  readonly turn: TurnId | null
} | null>(null)

/** What can be done for somebody without anybody else noticing (BA11). */
export function quietly(session: Session, view: View, member: Member): readonly MenuItem[] {
  return [askPrivately(session, view, member), holdSpace(session, view, member)].filter((item) => item !== null)
}

/** Asking somebody on their own screen whether they would like a turn; null for who has none, and where nobody speaks. */
export function askPrivately(session: Session, view: View, member: Member): MenuItem | null {
  const { id } = member
  if (view.status !== 'live' || !ruling(view).floor || member.voice || id === view.you.memberId) return null
  const ask = async () => {
    const answer = await session.send({ type: 'invite-member', member: id })
    if (answer.ok) askedLast.value = { session: session.id, member: id, turn: view.floor?.turn ?? null }
  }
  return { label: t.balance.ask.offer, why: whyNotAsk(view, member), onPress: () => void ask() }
}

function whyNotAsk({ pause, floor, queue }: View, { id, listening }: Member): string | null {
  if (pause) return t.facilitator.why.paused
  if (floor?.speaker === id) return t.facilitator.why.speaks
  if (queue.hands.some((hand) => hand.member === id)) return t.balance.ask.handUp
  return listening ? t.balance.ask.listening : null
}

/** Only where the circle would suggest a pause at all; facilitators are never asked to make room (BA1, BA7). */
function holdSpace(session: Session, view: View, { id, role }: Member): MenuItem | null {
  const counts = view.status === 'live' && view.options.prompts && runningPhase(view)?.balance === 'full'
  if (!counts || role === 'facilitator') return null
  const held = view.facilitation?.holding.includes(id) ?? false
  return {
    label: held ? t.balance.hold.off : t.balance.hold.on,
    why: view.pause ? t.facilitator.why.paused : null,
    onPress: () => session.send({ type: 'hold-space', member: id, on: !held }),
  }
}
