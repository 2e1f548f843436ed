import type { Member } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { MenuItem } from '../../design/Menu.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** What facilitators and timekeepers do for somebody: a hand for anybody, the rest for who has no screen (MB12). */
export function memberActions(session: Session, view: View, member: Member): readonly MenuItem[] {
  if (view.status !== 'live' || !ruling(view).floor) return []
  const { id } = member
  const words = t.people.forThem
  const up = view.queue.hands.some((hand) => hand.member === id)
  const hand: MenuItem = up
    ? { label: words.lower, onPress: () => session.send({ type: 'lower-hand', member: id }) }
    : { label: words.raise, onPress: () => session.send({ type: 'raise-hand', member: id }) }
  return member.voice ? [hand, ...turnFor(session, view, id)] : [hand]
}

function turnFor(session: Session, view: View, member: string): readonly MenuItem[] {
  const words = t.people.forThem
  const { floor, round } = view
  if (floor?.speaker === member) {
    const { turn } = floor
    return [
      { label: words.finish, onPress: () => session.send({ type: 'finish-turn', turn }) },
      { label: words.pass, onPress: () => session.send({ type: 'pass-turn', turn }) },
    ]
  }
  const mark = round?.state[member]
  if (mark === 'due' || mark === 'later')
    return [{ label: words.pass, onPress: () => session.send({ type: 'pass-turn', turn: null, member }) }]
  if (mark !== 'passed') return []
  const comeBack = () => session.send({ type: 'pass-turn', turn: null, comeBack: true, member })
  return [{ label: words.after, onPress: comeBack }]
}
