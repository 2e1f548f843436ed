import type { MemberId } from '@circlet/shared/ids'
import type { SessionEvent, SessionRecord } from '@circlet/shared/session/model/events'

/** The prefix of every word of a member in marked records. */
export const markOf = (member: MemberId) => `<${member}>`

/** Records that mark everything that a member wrote or that identifies them. */
export function marked(records: readonly SessionRecord[]): SessionRecord[] {
  const writers = new Map<string, MemberId>()
  return records.map((record) => ({ ...record, events: record.events.map((event) => markedEvent(event, writers)) }))
}

function markedEvent(event: SessionEvent, writers: Map<string, MemberId>): SessionEvent {
  switch (event.type) {
    case 'member-joined':
      return { ...event, name: markOf(event.member), pronouns: markOf(event.member), lens: markOf(event.member) }
    case 'member-renamed':
      return { ...event, name: markOf(event.member) }
    case 'seat-issued': {
      const seat = `${markOf(event.member)}${event.seat}`
      const join = { id: markOf(event.member), link: 'participant', name: markOf(event.member) } as const
      return { ...event, seat, join, person: markOf(event.member) }
    }
    case 'capture-added': {
      if (event.kind === 'decision') return event
      writers.set(event.capture, event.by)
      return { ...event, text: markOf(event.by), step: markOf(event.by) }
    }
    case 'capture-edited': {
      const by = writers.get(event.capture)
      return by === undefined || event.changes.text === undefined
        ? event
        : { ...event, changes: { ...event.changes, text: markOf(by) } }
    }
    case 'note-written':
    case 'line-received':
      return { ...event, text: markOf(event.member) }
    case 'note-edited':
      return { ...event, changes: { ...event.changes, text: markOf(event.member) } }
    case 'vote-cast':
      return { ...event, reason: markOf(event.member) }
    case 'poll-closed':
      return event.votes
        ? { ...event, votes: event.votes.map((vote) => ({ ...vote, reason: markOf(vote.member) })) }
        : event
    case 'prompt-shown':
      return { ...event, wording: markOf(event.member) }
    default:
      return event
  }
}
