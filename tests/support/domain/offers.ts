import { decide } from '@circlet/shared/session/engine/decide'
import { project } from '@circlet/shared/session/views/project'
import { waysToSpeak } from '../../../client/src/selectors/primary-action.ts'
import { holds } from './laws/laws.ts'
import type { Law } from './world.ts'

/** Each kind of hand that a page offers beside the main button is taken by the core (QU1, QU12, IC2). */
export function offersAreTaken(): Law & { readonly offered: Record<string, number> } {
  const offered: Record<string, number> = {}
  return {
    offered,
    recorded({ at }, _, after) {
      for (const { id, role, presence } of after.shared.members) {
        if (presence === 'left') continue
        for (const kind of waysToSpeak(project(after, { memberId: id, role }), id, false).kinds) {
          const answer = decide(after, id, { type: 'raise-hand', kind }, { now: at, seed: 1 })
          holds(answer.ok, `${id} is offered ${kind}: ${answer.ok || answer.code}`)
          offered[kind] = (offered[kind] ?? 0) + 1
        }
      }
    },
  }
}
