import type { Role } from '../../ids.ts'
import type { CommandOf, CommandType } from '../../protocol/commands.ts'
import type { Verdict } from '../model/decision.ts'
import type { Member } from '../model/shared-state.ts'
import type { DecisionBuilder } from './decision-builder.ts'

/** Who may ask for something, and when. Whether they speak, or call too early, is the command's own to judge. */
export interface Permission {
  readonly who: readonly Role[]
  /** Who may ask it for somebody else. */
  readonly forOthers?: readonly Role[]
  /** `live`: refused `session-not-live` in the lobby (SE7). `ended`: refused `not-allowed` before the end (RF1). */
  readonly when: 'always' | 'live' | 'ended'
  /** Never noted among the acts: it would reveal a private message (MB14), or is part of the member's own turn (RR10). */
  readonly unnoted?: true
  /** Not refused for the end alone: the command itself says what is still possible (SE2). */
  readonly afterEnd?: true
  /** Refused `session-paused` while paused (SE4). */
  readonly pausable?: true
}

/** All that the engine knows of one command: its permission, and what it decides. */
export interface CommandRule<Type extends CommandType> extends Permission {
  decide(builder: DecisionBuilder, command: CommandOf<Type>, by: Member): Verdict
}

/** A rule for every command of the wire. */
export type CommandRules = { readonly [Type in CommandType]: CommandRule<Type> }

export const ANYONE: readonly Role[] = ['facilitator', 'timekeeper', 'participant']
export const STEWARDS: readonly Role[] = ['facilitator', 'timekeeper']
export const FACILITATOR: readonly Role[] = ['facilitator']
