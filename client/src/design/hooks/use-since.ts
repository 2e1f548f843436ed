import type { Duration, Instant } from '@circlet/shared/time'
import { useRef } from 'preact/hooks'
import type { Session } from '../../sync/session-store.ts'
import { useReached } from '../../sync/use-clock.ts'

/** Whether something has been so for a while, as far as this screen has seen; `about` names what, and null is nothing. */
export function useSince(session: Session, about: string | null, ms: Duration): boolean {
  const seen = useRef<{ about: string; since: Instant } | null>(null)
  if (about === null) seen.current = null
  else if (seen.current?.about !== about) seen.current = { about, since: session.now() }
  return useReached(session, seen.current && seen.current.since + ms)
}
