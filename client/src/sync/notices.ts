import type { MemberId } from '@circlet/shared/ids'
import type { SessionRecord } from '@circlet/shared/session/model/events'
import type { Hand } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import type { Instant } from '@circlet/shared/time'

/** What a person would otherwise miss; the screens give the words. */
export type Notice = { readonly id: string; readonly at: Instant } & (
  | { readonly kind: 'hand-raised-for-me'; readonly by: MemberId }
  | { readonly kind: 'hand-lowered-for-me'; readonly by: MemberId; readonly hand: Hand['kind'] }
  /** Somebody came in before my hand (QU4). */
  | { readonly kind: 'overtaken'; readonly reason: 'not-spoken-yet' | 'fewer-turns' | 'less-time' }
  /** A facilitator has seen my private word (MB14). */
  | { readonly kind: 'word-seen' }
  /** For facilitators: called, but away (RR8). */
  | { readonly kind: 'passed-over'; readonly member: MemberId }
  /** Somebody facilitates now, after it was offered (MB8). */
  | { readonly kind: 'took-over'; readonly member: MemberId }
)

type Found = Notice extends infer N ? (N extends Notice ? Omit<N, 'id' | 'at'> : never) : never

/** What one record means for this viewer beyond what the view shows, given the view before and after it. */
export function noticesOf(before: View, record: SessionRecord, after: View): readonly Notice[] {
  const found: Found[] = [
    ...handsOfMine(before, record),
    ...overtaken(before, after),
    ...wordSeen(before, record),
    ...passedOver(before, record),
    ...tookOver(before, record),
  ]
  return found.map((notice, index) => ({ ...notice, id: `${record.version}-${index}`, at: record.at }) as Notice)
}

function handsOfMine(before: View, record: SessionRecord): Found[] {
  const me = before.you.memberId
  if (me === null) return []
  const mine = before.queue.hands.find((hand) => hand.member === me)
  return record.events.flatMap((event): Found[] => {
    if (event.type === 'hand-raised' && event.member === me && event.by !== undefined && event.by !== me)
      return [{ kind: 'hand-raised-for-me', by: event.by }]
    const lowered = event.type === 'hands-lowered' || (event.type === 'hand-lowered' && event.member === me)
    if (!lowered || mine === undefined || event.by === undefined || event.by === me) return []
    return [{ kind: 'hand-lowered-for-me', by: event.by, hand: mine.kind }]
  })
}

function overtaken(before: View, after: View): Found[] {
  const me = before.you.memberId
  const ahead = (view: View) => {
    const place = view.queue.hands.findIndex((hand) => hand.member === me)
    return place < 0 ? null : view.queue.hands.slice(0, place)
  }
  const then = ahead(before)
  const now = ahead(after)
  if (then === null || now === null) return []
  const newcomer = now.find((hand) => !then.some((known) => known.member === hand.member))
  switch (newcomer?.reason) {
    case 'not-spoken-yet':
    case 'fewer-turns':
    case 'less-time':
      return [{ kind: 'overtaken', reason: newcomer.reason }]
    default:
      return []
  }
}

function wordSeen({ you }: View, record: SessionRecord): Found[] {
  const seen = record.events.some((event) => event.type === 'signal-seen' && event.member === you.memberId)
  return seen ? [{ kind: 'word-seen' }] : []
}

function passedOver(before: View, record: SessionRecord): Found[] {
  if (before.you.role !== 'facilitator') return []
  const away = (member: MemberId) => before.members.find((one) => one.id === member)?.presence === 'away'
  return record.events.flatMap((event): Found[] =>
    event.type === 'round-marked' && (event.mark === 'later' || event.mark === 'passed') && away(event.member)
      ? [{ kind: 'passed-over', member: event.member }]
      : [],
  )
}

function tookOver(before: View, record: SessionRecord): Found[] {
  if (!before.claim || before.you.role === 'display') return []
  return record.events.flatMap((event): Found[] =>
    event.type === 'role-set' && event.role === 'facilitator' ? [{ kind: 'took-over', member: event.member }] : [],
  )
}
