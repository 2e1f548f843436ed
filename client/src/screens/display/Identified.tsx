import { numberOf } from '@circlet/shared/ids'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** How long a screen shows which one it is. */
const SHOWN_MS = 5_000

/** The number of this screen, large, for a moment after somebody asked which one it is. */
export function Identified({ session }: { readonly session: Session }): JSX.Element | null {
  const asked = session.beside.value['session:identify']
  const [seen, see] = useState(asked)
  useEffect(() => {
    if (asked === undefined) return
    const timer = setTimeout(() => see(asked), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [asked])
  if (asked === undefined || asked === seen) return null
  return (
    <p class="identified" role="status">
      <span class="heard">{t.display.thisIs}</span>
      {numberOf('display', asked.screen)}
    </p>
  )
}
