import type { MemberId } from '../../../ids.ts'
import { type Duration, HOUR, type Instant } from '../../../time.ts'

export type CaptureId = string
export type CaptureKind = 'learning' | 'action' | 'decision' | 'parked' | 'line'

/** How long after the end a member may edit their own captures (SE2). */
export const WORKED_ON_AFTER_END: Duration = HOUR

/** The text of a capture, which its writer may edit. */
export interface CaptureWords {
  readonly kind: CaptureKind
  readonly text: string
  /** The first small step of an action. */
  readonly step: string | null
  readonly due: string | null
  readonly help: string | null
  /** How sure they are that they will do it, 0 to 10. */
  readonly confidence: number | null
}

/** A note that the circle keeps: a learning, an action, a decision or a topic for later. */
export interface Capture extends CaptureWords {
  readonly id: CaptureId
  readonly by: MemberId
  /** Who has taken an action. Null until a member takes it. */
  readonly owner: MemberId | null
  /** Only the writer sees it. */
  readonly private: boolean
  readonly at: Instant
}

/** The text as an event stores it. Empty fields are absent. */
export type CarriedWords = Pick<CaptureWords, 'kind' | 'text'> & {
  readonly [Field in 'step' | 'due' | 'help']?: string
} & { readonly confidence?: number }

/** The changes of an edit. An edit can only clear the owner. */
export type CaptureChanges = Partial<CaptureWords> & { readonly owner?: null }

/** Events about captures that everyone sees. */
export type CaptureEvent =
  | ({
      readonly type: 'capture-added'
      readonly capture: CaptureId
      readonly by: MemberId
      /** Present when a member shares a private action, which they already own. */
      readonly owner?: MemberId
    } & CarriedWords)
  | { readonly type: 'capture-edited'; readonly capture: CaptureId; readonly changes: CaptureChanges }
  | { readonly type: 'capture-removed'; readonly capture: CaptureId }
  | { readonly type: 'action-taken'; readonly capture: CaptureId; readonly owner: MemberId }

/** Events about one member's private captures. */
export type NoteEvent = { readonly member: MemberId } & (
  | ({ readonly type: 'note-written'; readonly capture: CaptureId } & CarriedWords)
  | { readonly type: 'note-edited'; readonly capture: CaptureId; readonly changes: Partial<CaptureWords> }
  | { readonly type: 'note-removed'; readonly capture: CaptureId }
)
