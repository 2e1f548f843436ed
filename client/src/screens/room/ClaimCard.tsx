import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** Asks those to whom it is offered whether they facilitate while no facilitator is here (MB8). */
export function ClaimCard({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [declined, decline] = useState<number | null>(null)
  const { claim, you } = view
  const asked = claim && you.role !== 'display' && (claim.to === null || claim.to === you.memberId)
  if (!asked || declined === claim.since) return null
  const notMe = () => {
    decline(claim.since)
    if (claim.to !== null) session.send({ type: 'decline-facilitation' })
  }
  const sending = session.outbox.value.some(({ command }) => command.type === 'claim-facilitation')
  return (
    <Notice
      look="warm"
      answers={
        <>
          <Button resting={sending} onPress={() => session.send({ type: 'claim-facilitation' })}>
            {t.people.claim.accept}
          </Button>
          <Button look="plain" onPress={notMe}>
            {t.people.claim.decline}
          </Button>
        </>
      }
    >
      {view.status === 'lobby' ? t.people.claim.lobby : t.people.claim.live}
    </Notice>
  )
}
