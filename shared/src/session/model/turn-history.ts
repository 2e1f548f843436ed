import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
/** A turn that was had; stands in no view. */
export interface TurnHad {
  readonly member: MemberId
  readonly from: Instant
  readonly to: Instant
}

/** When turns were had, part by part; a name stands on it only where that was agreed (BA20). */
export interface Timeline {
  readonly from: Instant
  readonly to: Instant
  /** How many people had a turn. */
  readonly voices: number
  readonly parts: readonly {
    readonly title: string
    readonly from: Instant
    readonly to: Instant
    readonly turns: number
    readonly voices: number
  }[]
  readonly turns: readonly { readonly from: Instant; readonly to: Instant; readonly member: MemberId | null }[]
}
