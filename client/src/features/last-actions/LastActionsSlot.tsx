import { traitsOf } from '@circlet/shared/formats/template-traits'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useLater } from '../../design/hooks/use-later.ts'

const fetchSinceLast = async () => (await import('./LastActions.tsx')).LastActions

/** Where a session of a group shows what was taken on last time, and a review the quarter; other sessions fetch nothing. */
export function LastActionsSlot({ view }: { readonly view: View }): JSX.Element | null {
  return view.sinceLast || traitsOf(view.template)?.looksBack ? <Fetched view={view} /> : null
}

function Fetched({ view }: { readonly view: View }): JSX.Element | null {
  const SinceLast = useLater(fetchSinceLast, view.status)
  return SinceLast && <SinceLast view={view} />
}
