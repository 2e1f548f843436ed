import type { View } from '@circlet/shared/session/model/view'
import { joinSession } from '../../api/http.ts'
import type { Key } from '../../api/link.ts'
import { randomId } from '../../api/random-id.ts'
import { storage } from '../../storage/storage.ts'
import type { Link } from './door.ts'

/** What a person has written at the door. */
export interface Arrival {
  readonly name: string
  readonly listening: boolean
  readonly firstTime: boolean
  readonly pronouns: string
  readonly lens: string
}

export type Refusal = 'unreachable' | 'name-invalid' | 'norms-changed' | 'too-many' | 'session-ended' | 'other'

/** Takes a seat in this browser's name; trying again after a lost answer leads to the same seat. */
export async function takeSeat(view: View, link: Link, arrival: Arrival): Promise<Key | Refusal> {
  const id = view.sessionId
  const name = arrival.name.trim()
  const answer = await joinSession(id, link.token, {
    name,
    acceptsNorms: true,
    normsVersion: view.norms.version,
    ...(arrival.pronouns.trim() && { pronouns: arrival.pronouns.trim() }),
    ...(arrival.lens.trim() && { lens: arrival.lens.trim() }),
    ...(arrival.listening && { listening: true }),
    ...(arrival.firstTime && { firstTime: true }),
    id: attemptId(id, link, name),
  })
  if (!answer.ok) return known(answer.code)
  const { memberId, role, token } = answer.body
  storage.dropNote(id, 'joining')
  storage.dropNote(id, 'link')
  storage.keepSeat(id, { token, member: memberId, name, role, link })
  return { id, token, role }
}

/** One id for as long as it is the same person with the same link, also over a reload: who knows it has the seat. */
function attemptId(session: string, link: Link, name: string): string {
  const kept = storage.note<{ id: string; name: string; link: string }>(session, 'joining')
  if (kept?.name === name && kept.link === link.token) return kept.id
  const id = randomId()
  storage.keepNote(session, 'joining', { id, name, link: link.token })
  return id
}

function known(code: string): Refusal {
  switch (code) {
    case 'unreachable':
    case 'unavailable':
      return 'unreachable'
    case 'name-invalid':
    case 'norms-changed':
    case 'too-many':
    case 'session-ended':
      return code
    default:
      return 'other'
  }
}
