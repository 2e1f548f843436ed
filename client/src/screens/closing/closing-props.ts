import type { View } from '@circlet/shared/session/model/view'
import type { Session } from '../../sync/session-store.ts'
/** What each part of the closing page gets. The seat's token lives with this page alone: for a browser it is over. */
export interface ClosingProps {
  readonly session: Session
  readonly view: View
  readonly token: string
}
