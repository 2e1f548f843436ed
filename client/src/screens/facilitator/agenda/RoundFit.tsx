import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { digits } from '../../../selectors/shown-time.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { tooLong } from './round-fit.ts'

/** Says before a round begins that it needs more than its part has, and offers three ways. */
export function RoundFit({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [kept, keep] = useState<string | null>(null)
  const long = tooLong(view)
  const part = view.agenda.current
  if (!long || !view.round || part === null) return null
  const asked = `${part}/${long.needs}/${long.has}`
  if (kept === asked) return null
  const { order } = view.round
  const { shorter } = long
  return (
    <Notice
      look="warm"
      answers={
        <>
          {shorter !== null && (
            <Button onPress={() => session.send({ type: 'start-round', order: [...order], turnSeconds: shorter })}>
              {t.facilitator.fit.shorter(digits(shorter))}
            </Button>
          )}
          <Button onPress={() => session.send({ type: 'edit-phase', phase: part, changes: { minutes: long.needs } })}>
            {t.facilitator.fit.add(long.needs - long.has)}
          </Button>
          <Button look="plain" onPress={() => keep(asked)}>
            {t.facilitator.fit.keep}
          </Button>
        </>
      }
    >
      {t.facilitator.fit.text(long.people, digits(long.turnSeconds), long.needs, long.has)}
    </Notice>
  )
}
