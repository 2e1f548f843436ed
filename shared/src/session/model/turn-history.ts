import type { MemberId } from '../../ids.ts'
import type { Instant } from '../../time.ts'
/** A past turn. No view contains it. */
export interface TurnHad {
  readonly member: MemberId
  readonly from: Instant
  readonly to: Instant
}

/** The turns of each phase. A turn has a name only if the circle agreed to it (BA20). */
export interface Timeline {
  readonly from: Instant
  readonly to: Instant
  /** How many members had a turn. */
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
