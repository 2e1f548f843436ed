import type { View } from '@circlet/shared/session/model/view'
import { handsOnByItself } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** Whether the next one has the floor by itself, or when the facilitator calls. */
export function AfterPhaseEnd({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const byItself = handsOnByItself(view)
  const set = (handover: 'automatic' | 'by-facilitator') => session.send({ type: 'set-options', options: { handover } })
  return (
    <fieldset class="next-goes">
      <legend class="small soft">{t.facilitator.steer.nextGoes}</legend>
      <Button aria-pressed={byItself} onPress={() => set('automatic')}>
        {t.facilitator.steer.byItself}
      </Button>
      <Button aria-pressed={!byItself} onPress={() => set('by-facilitator')}>
        {t.facilitator.steer.whenICall}
      </Button>
    </fieldset>
  )
}
