import type { LinkRole, Role } from '@circlet/shared/ids'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { RefusalCode } from '@circlet/shared/protocol/refusals'
import type { View } from '@circlet/shared/session/model/view'
import { type BareView, wholeView } from '@circlet/shared/session/model/wire-view'
import type { Duration } from '@circlet/shared/time'
import { LANGUAGE } from '../storage/language.ts'

const PATIENCE: Duration = 10_000

/** What the server answered, or `unreachable` when it did not. */
export type Answer<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly code: RefusalCode | 'unreachable'; readonly field?: string }

export interface Template {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly size: number
  readonly clock: 'ring' | 'digits'
  readonly lens: boolean
  readonly phases: readonly AgendaItem[]
}

export interface NewSession {
  readonly title?: string
  readonly template?: string
  readonly agenda?: readonly AgendaItem[]
  readonly norms?: readonly string[]
  readonly objectives?: readonly string[]
  readonly startsAt?: number
  readonly timeZone?: string
  readonly practice?: true
}

export interface Created {
  readonly sessionId: string
  readonly links: Readonly<Record<LinkRole, string>>
  readonly tokens: Readonly<Record<LinkRole, string>>
}

export interface Joining {
  readonly name: string
  readonly acceptsNorms: true
  readonly normsVersion: number
  readonly pronouns?: string
  readonly lens?: string
  readonly listening?: true
  readonly firstTime?: true
  /** The same for every attempt, so that a lost answer leads to the same seat. */
  readonly id: string
}

/** The agendas to choose from. */
export const getTemplates = () => call<readonly Template[]>('GET', '/api/templates')

/** Makes a session. */
export const createSession = (session: NewSession) => call<Created>('POST', '/api/sessions', null, session)

/** What a link shows before joining. The view says which link it is. */
export async function previewSession(id: string, token: string): Promise<Answer<{ readonly view: View }>> {
  const answer = await call<{ readonly view: BareView }>('GET', `/api/sessions/${id}`, token)
  return answer.ok ? { ...answer, body: { view: wholeView(answer.body.view) } } : answer
}

/** Takes a seat. */
export const joinSession = (id: string, token: string, joining: Joining) =>
  call<{ readonly memberId: string; readonly role: Role; readonly token: string }>(
    'POST',
    `/api/sessions/${id}/members`,
    token,
    joining,
  )

/** One question to the server; it never throws for what a network does. */
export async function call<T>(
  method: string,
  path: string,
  token: string | null = null,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'accept-language': LANGUAGE,
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const told = answer.status === 204 ? null : await answer.json()
    if (answer.ok) return { ok: true, body: told }
    return {
      ok: false,
      code: told.error?.code ?? told.code ?? 'internal',
      ...(told.error?.field && { field: told.error.field }),
    }
  } catch (error) {
    // No network, no answer in time, or something in between that answers in a language of its own.
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
      return { ok: false, code: 'unreachable' }
    throw error
  }
}
