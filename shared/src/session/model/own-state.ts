import type { MemberId } from '../../ids.ts'
import type { Capture } from './parts/capture.ts'
import type { Answered, PollId } from './parts/poll.ts'
import type { Prompt, Signal } from './parts/prompt.ts'
import type { Preferences } from './shared-state.ts'
/** What one member alone sees of themselves. */
export interface OwnSlice {
  readonly preferences: Preferences
  readonly prompts: readonly Prompt[]
  /** What they told the facilitators, until one of them has seen it (MB14). */
  readonly signal?: Signal
  /** The version of the norms that they have accepted; not there when that was before it was noted. */
  readonly acceptedNorms?: number
  /** What they have answered in open polls, once they have. */
  readonly votes?: Readonly<Record<PollId, Answered>>
  /** Who would like them to check in, once somebody does (RF6). */
  readonly checkIns?: readonly MemberId[]
  /** What they wrote for themselves alone; in a view it stands behind everybody's. */
  readonly captures: readonly Capture[]
}

/** What a member starts with. */
export const OWN_AT_FIRST: OwnSlice = {
  preferences: { prompts: true, listening: false, pace: 1 },
  prompts: [],
  captures: [],
}
