import type { MemberId } from '../../../ids.ts'
import { type Duration, HOUR, type Instant } from '../../../time.ts'

export type CaptureId = string
export type CaptureKind = 'learning' | 'action' | 'decision' | 'parked' | 'line'

/** How long after the end one's own may still be worked on (SE2). */
export const WORKED_ON_AFTER_END: Duration = HOUR

/** What somebody wrote, and may write over. */
export interface CaptureWords {
  readonly kind: CaptureKind
  readonly text: string
  /** The first small step of an action. */
  readonly step: string | null
  readonly due: string | null
  readonly help: string | null
  /** How sure they are to do it, 0 to 10. */
  readonly confidence: number | null
}

/** Something written down in the session that is to stay: a learning, an action, a decision, a topic for later. */
export interface Capture extends CaptureWords {
  readonly id: CaptureId
  readonly by: MemberId
  /** Who has taken an action; nobody until somebody does. */
  readonly owner: MemberId | null
  /** Seen by its writer alone. */
  readonly private: boolean
  readonly at: Instant
}

/** The words as an event carries them: what is not there is left out. */
export type CarriedWords = Pick<CaptureWords, 'kind' | 'text'> & {
  readonly [Field in 'step' | 'due' | 'help']?: string
} & { readonly confidence?: number }

/** What an edit changes; an owner is only ever given up. */
export type CaptureChanges = Partial<CaptureWords> & { readonly owner?: null }

/** Facts about captures that everyone sees. */
export type CaptureEvent =
  | ({
      readonly type: 'capture-added'
      readonly capture: CaptureId
      readonly by: MemberId
      /** There when it was somebody's before: a private action that was shared. */
      readonly owner?: MemberId
    } & CarriedWords)
  | { readonly type: 'capture-edited'; readonly capture: CaptureId; readonly changes: CaptureChanges }
  | { readonly type: 'capture-removed'; readonly capture: CaptureId }
  | { readonly type: 'action-taken'; readonly capture: CaptureId; readonly owner: MemberId }

/** Facts about what one member wrote for themselves. */
export type NoteEvent = { readonly member: MemberId } & (
  | ({ readonly type: 'note-written'; readonly capture: CaptureId } & CarriedWords)
  | { readonly type: 'note-edited'; readonly capture: CaptureId; readonly changes: Partial<CaptureWords> }
  | { readonly type: 'note-removed'; readonly capture: CaptureId }
)
