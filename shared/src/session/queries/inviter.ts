import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { ruling } from './format-rules.ts'
import { isDue } from './round-status.ts'

type Inviting = Pick<SharedSlice, 'agenda' | 'floor' | 'last' | 'round'>

/** The members whom the inviter may invite: all others in the round who are `due` or `later` (RR10). */
export function invitable({ round }: Pick<SharedSlice, 'round'>, inviter: MemberId): readonly MemberId[] {
  return round?.order.filter((member) => member !== inviter && isDue(round, member)) ?? []
}

/** The member who chooses the next speaker: the last speaker in a mutual invitation, however the turn ended. */
export function inviterOf(shared: Inviting): MemberId | null {
  const { floor, last, round } = shared
  if (floor || !last || !round?.begun || !ruling(shared).invites) return null
  const mark = round.state[last.speaker]
  const heard = mark === 'spoke' || mark === 'passed' || mark === 'later'
  return heard && invitable(shared, last.speaker).length > 0 ? last.speaker : null
}
