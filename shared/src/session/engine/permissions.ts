import type { MemberId } from '../../ids.ts'
import type { Command, CommandType } from '../../protocol/commands.ts'
import type { Permission } from '../commands/command-rule.ts'
import type { Member, SharedSlice } from '../model/shared-state.ts'
import { COMMANDS } from './command-router.ts'

/** Who may ask for what, and when: what the rule of each command says of it. */
export const PERMISSIONS: Readonly<Record<CommandType, Permission>> = COMMANDS

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
