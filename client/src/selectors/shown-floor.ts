import type { View } from '@circlet/shared/session/model/view'
import { answererOf } from '@circlet/shared/session/queries/focus'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import { inviterOf } from '@circlet/shared/session/queries/inviter'
import { isHere, memberOf } from '@circlet/shared/session/queries/members'
import { t } from '../text/index.ts'
import type { Stance } from './shown-time.ts'
import { nameOf, upcoming } from './who-is-next.ts'

/** What the middle of a screen is about. */
export type Scene =
  | { readonly is: 'breath' }
  | { readonly is: 'breakout' }
  /** Nobody speaks: people are silent together, or rest. */
  | { readonly is: 'still'; readonly rests: boolean }
  /** Somebody has the floor and their clock has begun. */
  | { readonly is: 'turn'; readonly mine: boolean }
  /** Nobody's clock runs: one sentence says how things stand. */
  | { readonly is: 'between'; readonly says: string }

/** Which scene a view shows; `settled`: the turn's own time has begun (FL12). */
export function sceneOf(view: View, settled: boolean): Scene {
  if (view.pause) return { is: 'breath' }
  const { inPlaceOfSpeaker } = ruling(view)
  if (inPlaceOfSpeaker === 'groups') return { is: 'breakout' }
  if (inPlaceOfSpeaker) return { is: 'still', rests: inPlaceOfSpeaker === 'rest' }
  const me = view.you.memberId
  if (view.floor && settled) return { is: 'turn', mine: view.floor.speaker === me }
  return { is: 'between', says: between(view, me) }
}

function between(view: View, me: string | null): string {
  const last = view.last && view.last.speaker !== view.floor?.speaker ? nameOf(view, view.last.speaker) : null
  const inviter = inviterOf(view)
  if (inviter !== null) return inviter === me ? t.floor.youChoose : t.floor.chooses(nameOf(view, inviter))
  const next = view.floor?.speaker ?? (view.round ? upcoming(view)[0] : undefined)
  if (next !== undefined) {
    if (!view.floor && !view.round?.begun) {
      return next === me ? t.floor.beginsWithYou : t.floor.beginsWith(nameOf(view, next))
    }
    return next === me ? t.floor.settlingYou(last) : t.floor.settling(last, nameOf(view, next))
  }
  const leads = ruling(view).ledByFacilitator
    ? view.members.find((one) => one.role === 'facilitator' && isHere(one))
    : null
  return leads ? t.floor.leads(leads.name) : t.floor.open
}

/** Whose time it is, when somebody else has the floor: they may answer without it (AG11). */
export function answererWords(view: View): string | null {
  const answerer = answererOf(view)
  if (answerer === null) return null
  return answerer === view.you.memberId ? t.floor.youAnswer : t.floor.answers(nameOf(view, answerer))
}

/** Who looks at a turn: those who hold the frame see its clock even when they stopped it. */
export function stanceOf(view: View): Stance {
  if (view.you.role === 'facilitator' || view.you.role === 'timekeeper') return 'steward'
  return view.floor?.speaker === view.you.memberId ? 'speaker' : 'other'
}

/** The speaker's screen is asleep or their connection gone, and so their time waits. */
export function speakerAway(view: View): boolean {
  const { turn } = view.timers
  if (!view.floor || turn.status !== 'paused' || !turn.heldBy.includes('away')) return false
  const speaker = memberOf(view, view.floor.speaker)
  return speaker !== null && !isHere(speaker)
}

/** Who comes after what the screen says now, in a sentence; nothing when nobody waits. */
export function comesThen(view: View): string {
  const names = upcoming(view)
    .filter((id) => id !== view.floor?.speaker)
    .map((id) => nameOf(view, id))
  if (view.floor) return t.floor.comesThen(names.slice(0, 2))
  // Of a round the sentence itself names the first.
  return view.round ? t.floor.comesThen(names.slice(1, 3)) : t.floor.comesNext(names.slice(0, 2))
}
