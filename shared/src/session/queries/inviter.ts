import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { ruling } from './format-rules.ts'
import { isDue } from './round-status.ts'

type Inviting = Pick<SharedSlice, 'agenda' | 'floor' | 'last' | 'round'>

/** Whom one may invite: everybody else in the round who has not been heard, also who asked to come later (RR10). */
export function invitable({ round }: Pick<SharedSlice, 'round'>, inviter: MemberId): readonly MemberId[] {
  return round?.order.filter((member) => member !== inviter && isDue(round, member)) ?? []
}

/** Whose it is to choose who speaks next: the one whose turn in a mutual invitation ended last, however it ended. */
export function inviterOf(shared: Inviting): MemberId | null {
  const { floor, last, round } = shared
  if (floor || !last || !round?.begun || !ruling(shared).invites) return null
  const mark = round.state[last.speaker]
  const heard = mark === 'spoke' || mark === 'passed' || mark === 'later'
  return heard && invitable(shared, last.speaker).length > 0 ? last.speaker : null
}
