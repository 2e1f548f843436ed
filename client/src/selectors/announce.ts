import type { View } from '@circlet/shared/session/model/view'
import { ruling, runningPhase } from '@circlet/shared/session/queries/format-rules'
import { t } from '../text/index.ts'
import { placeOf } from './place-in-queue.ts'
import type { Settings } from './settings.ts'
import { stageOfSecond } from './shown-time.ts'
import { nameOf } from './who-is-next.ts'

/** What the announcements look at, and nothing else. */
export interface Heard {
  readonly speaker: string | null
  readonly turn: string | null
  readonly paused: boolean
  readonly part: string | null
  readonly next: boolean
  readonly mine: boolean
  /** Of a turn that concerns this person: theirs, or one they hold the frame of. */
  readonly stage: 'plenty' | 'soon' | 'over' | null
}

/** What of a view is announced, at a shown second of its turn. */
export function heardIn(view: View, second: number | null): Heard {
  const { memberId, role } = view.you
  const mine = view.floor !== null && view.floor.speaker === memberId
  const stage = second === null || view.timers.turn.status !== 'running' ? null : stageOfSecond(second)
  const place = placeOf(view, memberId)?.kind
  return {
    speaker: view.floor && nameOf(view, view.floor.speaker),
    turn: view.floor?.turn ?? null,
    paused: view.pause !== null,
    part: view.agenda.current,
    next: place === 'next' || place === 'begins',
    mine,
    stage: mine || role !== 'participant' ? (stage === 'last-call' ? 'soon' : stage) : null,
  }
}

/** What to say politely between two moments; nothing in a silence, and never a second that passes. */
export function announcement(before: Heard, after: Heard, view: View, mode: Settings['announce']): string | null {
  if (mode === 'none' || ruling(view).unannounced) return null
  if (after.mine && after.turn !== before.turn) return t.announcements.yourTurn
  if (after.next && !before.next) return t.announcements.next
  if (after.turn === before.turn && after.stage !== before.stage) {
    if (after.stage === 'soon') return t.announcements.soon
    if (after.stage === 'over') return t.announcements.up
  }
  if (mode === 'mine') return null
  if (after.paused && !before.paused) return t.announcements.breath
  if (after.part !== before.part) return t.announcements.part(runningPhase(view)?.title ?? '')
  if (after.speaker !== null && after.turn !== before.turn) return t.announcements.speaks(after.speaker)
  return null
}

/** The present state on demand: who speaks, the time left in words, and the person's place. */
export function whereWeAre(view: View, second: number | null, place: string | null): string {
  const who = view.floor ? t.announcements.speaks(nameOf(view, view.floor.speaker)) : t.announcements.nobody
  const left =
    second === null || second <= 0
      ? t.announcements.noClock
      : second < 60
        ? t.announcements.lessThanAMinute
        : t.announcements.left(Math.round(second / 60))
  return [who, left, place].filter(Boolean).join(' ')
}
