import type { Position, RecordsMessage, SnapshotMessage } from '@circlet/shared/protocol/messages'
import type { View } from '@circlet/shared/session/model/view'
import { wholeView } from '@circlet/shared/session/model/wire-view'
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { FoldRecord, FoldSource } from './fold-record.ts'
import type { Notice } from './notices.ts'

const NOTICES = 4

/** The view as the records have made it, and where in the log that is. */
export interface Replica {
  readonly view: ReadonlySignal<View | null>
  readonly notices: ReadonlySignal<readonly Notice[]>
  /** From where the next connection can go on; undefined asks for everything again. */
  position(): Position | undefined
  snapshot(message: SnapshotMessage): void
  records(message: RecordsMessage): void
  dismiss(notice: string): void
}

export interface ReplicaPorts {
  readonly fold: FoldSource
  /** What is here is as new as what was told. */
  readonly caughtUp: () => void
  /** What was told does not continue what is here, or cannot be folded: a snapshot is needed. */
  readonly astray: () => void
}

/** A follower that has seen nothing yet. */
export function createReplica({ fold, caughtUp, astray }: ReplicaPorts): Replica {
  const view = signal<View | null>(null)
  const notices = signal<readonly Notice[]>([])
  let position: Position | undefined
  /** Told before the rules were here, in order. */
  let waiting: readonly RecordsMessage[] = []

  const goAstray = () => {
    position = undefined
    waiting = []
    astray()
  }
  const take = (message: RecordsMessage, foldRecord: FoldRecord): boolean => {
    const known = position?.version ?? 0
    const fresh = message.records.filter((record) => record.version > known)
    let next = view.value
    if (next === null || (fresh[0] && fresh[0].version !== known + 1)) return false
    let found: readonly Notice[] = []
    for (const record of fresh) {
      const folded = foldRecord(next, record)
      next = folded.view
      found = [...found, ...folded.notices]
    }
    position = message.position
    view.value = next
    if (found.length > 0) notices.value = [...notices.value, ...found].slice(-NOTICES)
    return true
  }
  const takeWaiting = (foldRecord: FoldRecord) => {
    const told = waiting
    waiting = []
    if (told.length === 0) return
    if (batch(() => told.every((message) => take(message, foldRecord)))) caughtUp()
    else goAstray()
  }
  const fetchFold = () => fold.fetch().then(takeWaiting, () => waiting.length > 0 && goAstray())
  if (!fold.here()) void fetchFold()

  return {
    view,
    notices,
    position: () => position,
    snapshot(message) {
      position = message.position
      waiting = []
      view.value = wholeView(message.view)
      caughtUp()
    },
    records(message) {
      waiting = [...waiting, message]
      const foldRecord = fold.here()
      if (foldRecord) takeWaiting(foldRecord)
      else void fetchFold()
    },
    dismiss(notice) {
      notices.value = notices.value.filter((one) => one.id !== notice)
    },
  }
}
