import type { Duration, Instant } from '@circlet/shared/time'
import { useEffect, useState } from 'preact/hooks'
import { LANGUAGE } from '../storage/language.ts'
import { after } from './after.ts'

const PATIENCE: Duration = 10_000
const READ_BY: Duration = 60_000

export type FileName = 'summary.md' | 'summary.csv' | 'next.ics'

/** Saves a file of a session on this device; the token is sent in a header, never in an address. */
export async function saveFile(
  id: string,
  token: string,
  file: FileName,
  as: string,
): Promise<'saved' | 'gone' | 'unreachable'> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const answer = await ask(id, token, file === 'next.ics' ? file : `${file}?zone=${encodeURIComponent(zone)}`)
  if (!answer?.ok) return answer && answer.status < 500 ? 'gone' : 'unreachable'
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = as
  link.click()
  // Some browsers read it only a moment later.
  after(READ_BY, () => URL.revokeObjectURL(address))
  return 'saved'
}

/** When those of a session meet next; null until it is known, and where there is no date. */
export function useNextDate(id: string, token: string | null): Instant | null {
  const [next, setNext] = useState<Instant | null>(null)
  useEffect(() => {
    if (token === null) return
    void ask(id, token, 'next.json').then(async (answer) =>
      setNext(answer?.ok ? ((await answer.json()).next?.at ?? null) : null),
    )
  }, [id, token])
  return next
}

/** What the server answers; null when it does not. */
async function ask(id: string, token: string, path: string): Promise<Response | null> {
  try {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': LANGUAGE }
    return await fetch(`/api/sessions/${id}/${path}`, {
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null
    throw error
  }
}
