import type { Poll } from '@circlet/shared/session/model/parts/poll'
import type { View } from '@circlet/shared/session/model/view'
import { useRef } from 'preact/hooks'

/** The poll that closed last while this screen was looking; one that closed before is old news. */
export function useJustClosed(view: View): Poll | null {
  const open = useRef(new Set<string>())
  const last = useRef<string | null>(null)
  for (const { id, status } of view.polls) {
    if (status === 'open') open.current.add(id)
    // Whichever was asked first may well close last.
    else if (open.current.delete(id)) last.current = id
  }
  return view.polls.find(({ id }) => id === last.current) ?? null
}
