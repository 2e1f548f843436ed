import { MINUTE } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useNextDate } from '../../api/files.ts'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

/** How long the thanks stand before the screen goes blank. */
const THANKS_MS = 2 * MINUTE

interface ThanksProps {
  readonly session: Session
  readonly endedAt: number
  readonly token: string | null
}

/** Thanks, and when everybody meets again; no names. */
export function Thanks({ session, endedAt, token }: ThanksProps): JSX.Element | null {
  const over = useReached(session, endedAt + THANKS_MS)
  const next = useNextDate(session.id, token)
  if (over) return null
  return (
    <div class="thanks">
      <h1>{t.display.thanks}</h1>
      {next !== null && <p>{t.display.next(dayAndTime(next))}</p>}
    </div>
  )
}
