import type { RoundOrder } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Menu } from '../../../design/Menu.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** Before a round begins: the ways to put it in order. */
export function OtherOrder({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const { round } = view
  if (!round) return null
  const lenses = view.members.some((member) => member.lens !== null && round.order.includes(member.id))
  const orders = (Object.keys(t.agenda.orders) as RoundOrder[]).filter((order) => order !== 'lenses' || lenses)
  return (
    <Menu
      label={t.agenda.order}
      items={orders.map((order) => ({
        label: t.agenda.orders[order],
        onPress: () => session.send({ type: 'start-round', order, turnSeconds: round.turnSeconds }),
      }))}
    >
      {t.facilitator.steer.otherOrder}
    </Menu>
  )
}
