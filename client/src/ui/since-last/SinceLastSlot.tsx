import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { useLater } from '../floor/use-later.ts'

const fetchSinceLast = async () => (await import('./SinceLast.tsx')).SinceLast

/** Where a session of a group shows what was taken on last time; other sessions never fetch it. */
export function SinceLastSlot({ view }: { readonly view: View }): JSX.Element | null {
  const SinceLast = useLater(fetchSinceLast, view.status)
  return SinceLast && <SinceLast view={view} />
}
