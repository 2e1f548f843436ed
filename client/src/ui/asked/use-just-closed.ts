import type { Poll } from '@circlet/shared/session/poll'
import type { View } from '@circlet/shared/session/view'
import { useRef } from 'preact/hooks'

/** The newest poll that has closed while this screen was looking; one that closed before is old news. */
export function useJustClosed(view: View): Poll | null {
  const seen = useRef(new Set<string>())
  for (const poll of view.polls) if (poll.status === 'open') seen.current.add(poll.id)
  return view.polls.findLast((poll) => poll.status === 'closed' && seen.current.has(poll.id)) ?? null
}
