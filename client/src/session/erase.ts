import { signal } from '@preact/signals'
import { type Answer, call } from './http.ts'

/** The session whose person is taking their data along here, or has: what closes it then is no surprise. */
export const takenAlong = signal<string | null>(null)

/** Removes everything that a session knows of this person. */
export async function removeMine(id: string, token: string): Promise<Answer<unknown>> {
  takenAlong.value = id
  const answer = await gone(call('DELETE', `/api/sessions/${id}/members/me`, token))
  if (!answer.ok) takenAlong.value = null
  return answer
}

/** Removes a session for everyone. */
export const eraseSession = (id: string, token: string) => gone(call('DELETE', `/api/sessions/${id}`, token))

/** Whoever is not known there any more, or where nothing is, has what was asked for: the answer may have been lost. */
async function gone(asked: Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  const answer = await asked
  const isGone = !answer.ok && (answer.code === 'unknown-session' || answer.code === 'not-allowed')
  return isGone ? { ok: true, body: null } : answer
}
