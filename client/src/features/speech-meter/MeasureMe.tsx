import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { remembers } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { isCounted, Standing } from './Measured.tsx'
import { allowAsking, measuring } from './measuring.ts'

/** Having one's own speaking time measured in open talk: what it means, and the switch. */
export function MeasureMe({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const state = measuring.value
  // Reloading the page would lose a place that this browser does not store.
  if (!isCounted(view) || (!remembers && state === 'off')) return null
  return (
    <fieldset class="measure-me">
      <legend>{t.speechMeter.title}</legend>
      <p class="small">{t.speechMeter.why}</p>
      <p class="small">{t.speechMeter.stays}</p>
      <p class="small soft">{t.speechMeter.headphones}</p>
      {state === 'off' ? (
        <>
          <Button onPress={() => allowAsking(session.id)}>{t.speechMeter.wish}</Button>
          <p class="small soft">{t.speechMeter.wishHint}</p>
        </>
      ) : (
        <Standing session={session} state={state} />
      )}
    </fieldset>
  )
}
