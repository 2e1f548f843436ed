import type { MemberId, Role } from '../../ids.ts'
import type { Command, CommandType } from '../../protocol/commands.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'

/** Who may ask for something, and when. Whether they speak, or call too early, is the command's own to judge. */
export interface Permission {
  readonly who: readonly Role[]
  /** Who may ask it for somebody else. */
  readonly forOthers?: readonly Role[]
  /** `live`: refused `session-not-live` in the lobby (SE7). `ended`: refused `not-allowed` before the end (RF1). */
  readonly when: 'always' | 'live' | 'ended'
  /** Never noted among the acts: it would tell of somebody's private word (MB14), or is part of one's own turn (RR10). */
  readonly unnoted?: true
  /** Not refused for the end alone: the command itself says what is still possible (SE2). */
  readonly afterEnd?: true
  /** Refused `session-paused` while paused (SE4). */
  readonly pausable?: true
}

const ANYONE: readonly Role[] = ['facilitator', 'timekeeper', 'participant']
const STEWARDS: readonly Role[] = ['facilitator', 'timekeeper']
const FACILITATOR: readonly Role[] = ['facilitator']

export const PERMISSIONS: Readonly<Record<CommandType, Permission>> = {
  'start-session': { who: FACILITATOR, when: 'always' },
  'end-session': { who: FACILITATOR, when: 'always' },
  'edit-session': { who: FACILITATOR, when: 'always' },
  'accept-norms': { who: ANYONE, when: 'always' },
  'show-note': { who: FACILITATOR, when: 'always' },
  'pause-session': { who: STEWARDS, when: 'live' },
  'resume-session': { who: STEWARDS, when: 'live' },
  'set-options': { who: FACILITATOR, when: 'always' },
  leave: { who: ANYONE, when: 'always' },
  rename: { who: ANYONE, when: 'always' },
  'set-preferences': { who: ANYONE, when: 'always' },
  'set-role': { who: FACILITATOR, when: 'always' },
  'remove-member': { who: FACILITATOR, when: 'always' },
  'hand-over': { who: FACILITATOR, when: 'always' },
  'claim-facilitation': { who: ANYONE, when: 'always' },
  'decline-facilitation': { who: ANYONE, when: 'always' },
  'add-member': { who: FACILITATOR, when: 'always' },
  'set-voice': { who: FACILITATOR, when: 'always' },
  'ask-readmit': { who: ANYONE, when: 'always' },
  readmit: { who: FACILITATOR, when: 'always' },
  'raise-hand': { who: ANYONE, forOthers: STEWARDS, when: 'live' },
  'lower-hand': { who: ANYONE, forOthers: STEWARDS, when: 'live' },
  'lower-all-hands': { who: FACILITATOR, when: 'live' },
  'set-queue': { who: FACILITATOR, when: 'always' },
  'move-hand': { who: FACILITATOR, when: 'live' },
  'give-floor': { who: FACILITATOR, when: 'live', pausable: true },
  'call-next': { who: STEWARDS, when: 'live', pausable: true },
  'finish-turn': { who: ANYONE, when: 'live' },
  'pass-turn': { who: ANYONE, forOthers: STEWARDS, when: 'live' },
  'invite-next': { who: ANYONE, when: 'live', pausable: true, unnoted: true },
  'undo-turn': { who: ANYONE, when: 'live', pausable: true },
  'start-round': { who: FACILITATOR, when: 'live', pausable: true },
  'reorder-round': { who: FACILITATOR, when: 'live' },
  'end-round': { who: FACILITATOR, when: 'live' },
  'form-groups': { who: FACILITATOR, when: 'live' },
  'change-group': { who: FACILITATOR, when: 'live' },
  'set-inner': { who: FACILITATOR, when: 'live' },
  'take-chair': { who: ANYONE, when: 'live' },
  'leave-chair': { who: ANYONE, when: 'live' },
  // Who was with a speaker is noted nowhere (WY1).
  'be-with': { who: ANYONE, when: 'live', pausable: true, unnoted: true },
  'pause-timer': { who: STEWARDS, when: 'live' },
  'resume-timer': { who: STEWARDS, when: 'live' },
  'extend-timer': { who: STEWARDS, when: 'live' },
  'start-phase': { who: FACILITATOR, when: 'live', pausable: true },
  'next-phase': { who: FACILITATOR, when: 'live', pausable: true },
  'fit-remaining': { who: FACILITATOR, when: 'live' },
  'skip-phase': { who: FACILITATOR, when: 'always' },
  'add-phase': { who: FACILITATOR, when: 'always' },
  'edit-phase': { who: FACILITATOR, when: 'always' },
  'repeat-seat': { who: FACILITATOR, when: 'live' },
  'move-phase': { who: FACILITATOR, when: 'always' },
  'remove-phase': { who: FACILITATOR, when: 'always' },
  'record-outcome': { who: FACILITATOR, when: 'always' },
  'signal-speaker': { who: STEWARDS, when: 'live' },
  'ask-time': { who: ANYONE, when: 'live' },
  'answer-prompt': { who: ANYONE, when: 'always' },
  'invite-member': { who: FACILITATOR, when: 'live' },
  'hold-space': { who: FACILITATOR, when: 'live' },
  signal: { who: ANYONE, when: 'always' },
  'answer-signal': { who: FACILITATOR, when: 'always', unnoted: true },
  'add-capture': { who: ANYONE, when: 'always' },
  'edit-capture': { who: ANYONE, when: 'always', afterEnd: true },
  'remove-capture': { who: ANYONE, when: 'always', afterEnd: true },
  'take-action': { who: ANYONE, when: 'always' },
  'open-poll': { who: FACILITATOR, when: 'always' },
  'ask-more-time': { who: FACILITATOR, when: 'live' },
  vote: { who: ANYONE, when: 'always' },
  'withdraw-vote': { who: ANYONE, when: 'always' },
  'close-poll': { who: FACILITATOR, when: 'always' },
  'submit-reflection': { who: ANYONE, when: 'ended' },
  'send-line': { who: ANYONE, when: 'ended' },
  // Whom somebody would like to speak with is nobody else's business (RF6).
  'ask-check-in': { who: ANYONE, when: 'ended', unnoted: true },
  'show-message': { who: STEWARDS, when: 'always' },
  'blank-display': { who: STEWARDS, when: 'always' },
}

/** Whether somebody's role lets them ask this at all. */
export function mayAsk({ id, role }: Member, command: Command): boolean {
  const { who, forOthers } = PERMISSIONS[command.type]
  return who.includes(role) && (!isForAnother(id, command) || !forOthers || forOthers.includes(role))
}

/** Whether this is something that somebody does for the circle or for somebody else as who holds the frame (MB17). */
export function isAct(
  { floor, last, captures }: Pick<SharedSlice, 'floor' | 'last' | 'captures'>,
  { id, role }: Member,
  command: Command,
): boolean {
  if (command.type === 'claim-facilitation') return true
  if (role === 'participant' || PERMISSIONS[command.type].unnoted) return false
  if (command.type === 'undo-turn') return last?.speaker !== id
  if (!PERMISSIONS[command.type].who.includes('participant') || isForAnother(id, command)) return true
  if (command.type === 'edit-capture' || command.type === 'remove-capture')
    return captures.some((capture) => capture.id === command.capture && capture.by !== id)
  return 'turn' in command && command.turn !== null && command.turn === floor?.turn && floor.speaker !== id
}

const isForAnother = (id: MemberId, command: Command) =>
  'member' in command && command.member !== undefined && command.member !== id
