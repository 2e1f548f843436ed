import type { Position, RecordsMessage, SnapshotMessage } from '@circlet/shared/protocol/messages'
import { fold } from '@circlet/shared/session/fold'
import type { View } from '@circlet/shared/session/view'
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Notice, noticesOf } from './notices.ts'

const NOTICES = 4

/** The view as the records have made it, and where in the log that is. */
export interface Follower {
  readonly view: ReadonlySignal<View | null>
  readonly notices: ReadonlySignal<readonly Notice[]>
  /** From where the next connection can go on; undefined asks for everything anew. */
  position(): Position | undefined
  snapshot(message: SnapshotMessage): void
  /** Answers whether they continued what is here; if not, a snapshot is needed. */
  records(message: RecordsMessage): boolean
  dismiss(notice: string): void
}

/** A follower that has seen nothing yet. */
export function createFollower(): Follower {
  const view = signal<View | null>(null)
  const notices = signal<readonly Notice[]>([])
  let position: Position | undefined

  return {
    view,
    notices,
    position: () => position,
    snapshot(message) {
      position = message.position
      view.value = message.view
    },
    records(message) {
      const known = position?.version ?? 0
      const fresh = message.records.filter((record) => record.version > known)
      let next = view.value
      if (next === null || (fresh[0] && fresh[0].version !== known + 1)) {
        position = undefined
        return false
      }
      for (const record of fresh) {
        const before = next
        next = fold(before, [record])
        const found = noticesOf(before, record, next)
        if (found.length > 0) notices.value = [...notices.value, ...found].slice(-NOTICES)
      }
      position = message.position
      view.value = next
      return true
    },
    dismiss(notice) {
      notices.value = notices.value.filter((one) => one.id !== notice)
    },
  }
}
