import type { View } from '@circlet/shared/session/model/view'
import { MINUTE } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { t } from '../../text/index.ts'
import './breath.css'

interface BreathProps {
  readonly session: Session
  readonly view: View
}

/** A breath together: one minute that every screen guides in the same rhythm, and then nothing but time (SE15). */
export function GuidedBreath({ session, view }: BreathProps): JSX.Element {
  const since = view.pause?.since ?? 0
  const over = useReached(session, since + MINUTE)
  return (
    <div class="breath">
      {!over && session.clockReady.value && <Guide key={since} session={session} since={since} />}
      {over && <div class="calm-mark" aria-hidden="true" />}
      <h2 class="says">{over ? t.breath.over : t.breath.title}</h2>
      <p class="beside">{over ? t.breath.overHint : t.breath.hint}</p>
    </div>
  )
}

/** Moved by the browser from the instant at which the breath began: all screens breathe alike, and no script draws. */
function Guide({ session, since }: { readonly session: Session; readonly since: number }): JSX.Element {
  const [style] = useState(() => ({ '--since': `${since - session.now()}ms` }))
  return (
    <div class="guide" style={style} aria-hidden="true">
      <span class="lung" />
      <span class="in">{t.breath.breatheIn}</span>
      <span class="out">{t.breath.breatheOut}</span>
    </div>
  )
}
