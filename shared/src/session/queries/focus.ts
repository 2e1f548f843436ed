import type { MemberId } from '../../ids.ts'
import type { SharedSlice } from '../model/shared-state.ts'
import { ruling, runningPhase } from './format-rules.ts'
import { isHereNow, memberOf } from './members.ts'

type About = Pick<SharedSlice, 'agenda' | 'members'>

/** The member whom the running phase is about, unless they have left (AG11). */
function focusOf(shared: About): MemberId | null {
  const focus = runningPhase(shared)?.focus ?? null
  return focus !== null && memberOf(shared, focus)?.presence !== 'left' ? focus : null
}

/** The focus member of a `questions` or `open` phase, who may answer without the floor (AG11). */
export function answererOf(shared: About & Pick<SharedSlice, 'floor'>): MemberId | null {
  const focus = ruling(shared).focus === 'answers' ? focusOf(shared) : null
  return shared.floor && shared.floor.speaker !== focus ? focus : null
}

/**
 * When `call-next` calls the focus of a spotlight: before the hands, or after them if they spoke last and the floor is
 * free.
 */
export function focusComes(
  shared: About & Pick<SharedSlice, 'floor' | 'last' | 'round'>,
): { readonly member: MemberId; readonly place: 'first' | 'last' } | null {
  const member = ruling(shared).focus === 'speaks' && !shared.round ? focusOf(shared) : null
  if (member === null || !isHereNow(shared, member) || shared.floor?.speaker === member) return null
  const spokeLast = !shared.floor && shared.last?.speaker === member
  return { member, place: spokeLast ? 'last' : 'first' }
}
