import type { SessionRecord } from '@circlet/shared/session/model/events'
import type { View } from '@circlet/shared/session/model/view'
import { fold } from '@circlet/shared/session/views/fold'
import { type Notice, noticesOf } from './notices.ts'

/** The view that one record leaves, and what it means for this viewer beyond that. */
export type FoldRecord = (
  view: View,
  record: SessionRecord,
) => { readonly view: View; readonly notices: readonly Notice[] }

export const foldRecord: FoldRecord = (before, record) => {
  const view = fold(before, [record])
  return { view, notices: noticesOf(before, record, view) }
}

/**
 * The rules by which records become a view, in a file of their own: a snapshot is drawn without them, so they are
 * fetched while it is on its way, and do not stand between a person and the first sight of the circle.
 */
export interface FoldSource {
  /** Null while they are on their way. */
  readonly here: () => FoldRecord | null
  readonly fetch: () => Promise<FoldRecord>
}

/** The rules, for callers that have them in the same file. */
export const foldAtHand: FoldSource = { here: () => foldRecord, fetch: async () => foldRecord }
