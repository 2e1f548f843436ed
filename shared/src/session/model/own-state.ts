import type { MemberId } from '../../ids.ts'
import type { Capture } from './parts/capture.ts'
import type { Answered, PollId } from './parts/poll.ts'
import type { Prompt, Signal } from './parts/prompt.ts'
import type { Preferences } from './shared-state.ts'
/** The slice that only one member sees about themselves. */
export interface OwnSlice {
  readonly preferences: Preferences
  readonly prompts: readonly Prompt[]
  /** Their signal to the facilitators, until a facilitator answers it (MB14). */
  readonly signal?: Signal
  /** The version of the norms that they have accepted. Absent in records of builds that did not store it. */
  readonly acceptedNorms?: number
  /** Their answers in open polls. Absent until they answer. */
  readonly votes?: Readonly<Record<PollId, Answered>>
  /** Members who asked them to check in. Absent until somebody asks (RF6). */
  readonly checkIns?: readonly MemberId[]
  /** Their private captures. A view lists them after the shared captures. */
  readonly captures: readonly Capture[]
}

/** The own slice of a new member. */
export const OWN_AT_FIRST: OwnSlice = {
  preferences: { prompts: true, listening: false, pace: 1 },
  prompts: [],
  captures: [],
}
