import type { RefusalCode } from '@circlet/shared/protocol/refusals'
import { signal } from '@preact/signals'
import { type Answer, call } from './http.ts'

/** The session whose person is taking their data along here, or has: what closes it then is no surprise. */
export const takenAlong = signal<string | null>(null)

/** Removes everything that a session knows of this person. */
export async function removeMine(id: string, token: string): Promise<Answer<unknown>> {
  takenAlong.value = id
  // Every seat may ask this: one that may not is not known there any more.
  const answer = await gone(call('DELETE', `/api/sessions/${id}/members/me`, token), 'unknown-session', 'not-allowed')
  if (!answer.ok) takenAlong.value = null
  return answer
}

/** Removes a session for everyone; only somebody who still facilitates may do this. */
export const eraseSession = (id: string, token: string) =>
  gone(call('DELETE', `/api/sessions/${id}`, token), 'unknown-session')

/** An answer that says that it is gone already is what was asked for: an earlier one may have been lost. */
async function gone(
  asked: Promise<Answer<unknown>>,
  ...means: readonly (RefusalCode | 'unreachable')[]
): Promise<Answer<unknown>> {
  const answer = await asked
  return !answer.ok && means.includes(answer.code) ? { ok: true, body: null } : answer
}
