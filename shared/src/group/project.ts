import { type GroupEvent, groupAudience } from './events.ts'
import { type GroupState, NOTHING_OWN } from './state.ts'
import type { GroupView, PersonId } from './view.ts'

/** One member's view of the group. */
export function groupView({ shared, own }: GroupState, memberId: PersonId): GroupView {
  const role = shared.members.find(({ id }) => id === memberId)?.role ?? 'member'
  return { ...shared, you: { memberId, role, ...(own[memberId] ?? NOTHING_OWN) } }
}

/** Whether one member may see an event. */
export function groupMaySee(event: GroupEvent, memberId: PersonId): boolean {
  const audience = groupAudience(event)
  return audience === 'shared' || (audience === 'own' && 'person' in event && event.person === memberId)
}
