import type { SessionRecord } from '@circlet/shared/session/model/events'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { View, Viewer } from '@circlet/shared/session/model/view'
import { fold } from '@circlet/shared/session/views/fold'
import { changesRole, project, visible } from '@circlet/shared/session/views/project'
import { sameJson, throughJson } from '../json.ts'
import type { Law } from '../world.ts'
import { holds } from './laws.ts'

const LINK_ROLES = ['display', 'participant', 'timekeeper', 'facilitator'] as const
const ROLES = ['participant', 'timekeeper', 'facilitator'] as const
/** Names that only the hidden slice or its events contain. */
const SECRET =
  /stored-|spokenMs|ledger|overtaken|turnsInPhase|turn-recorded|seat-issued|links-issued|deferred|awayMs|voice-noted|eagerTicks|undoable|turnsHad|waitedMs/

/** Every possible viewer: each member in each role, and each link without a seat. */
function viewersOf({ shared }: SessionState): Viewer[] {
  const members = shared.members.flatMap(({ id }) => ROLES.map((role): Viewer => ({ memberId: id, role })))
  return [...LINK_ROLES.map((role): Viewer => ({ memberId: null, role })), ...members]
}

/**
 * LG5: for every viewer whose role the record leaves as it was, what they had folded with what they receive, as the
 * wire carries it, is what they would see; and nothing that is nobody's is in it, byte for byte.
 */
export function viewsFold(): Law {
  const views = new Map<string, View>()
  return {
    recorded(record, _, after) {
      const carried = new Map<string, SessionRecord>()
      for (const viewer of viewersOf(after)) {
        const key = `${viewer.memberId} ${viewer.role}`
        const seen = project(after, viewer)
        const had = views.get(key)
        views.set(key, seen)
        if (!had || changesRole(record.events, viewer)) continue
        const events = visible(record.events, viewer)
        const wire = JSON.stringify(events)
        const received = carried.get(wire) ?? { ...record, events: JSON.parse(wire) }
        carried.set(wire, received)
        holds(
          sameJson(fold(had, [received]), seen),
          `${key} sees something else after ${record.events.map(({ type }) => type)}`,
        )
      }
      for (const wire of carried.keys()) holds(!SECRET.test(wire), `received: ${SECRET.exec(wire)}`)
    },
  }
}

/** The final views hold no secrets, and JSON does not change them. */
export function viewsKeepSecrets(state: SessionState): void {
  for (const viewer of viewersOf(state)) {
    const seen = project(state, viewer)
    const bytes = JSON.stringify(seen)
    holds(!SECRET.test(bytes), `seen: ${SECRET.exec(bytes)}`)
    holds(sameJson(throughJson(seen), seen), 'a view is JSON')
  }
}
