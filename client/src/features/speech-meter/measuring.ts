import { countsSpeech } from '@circlet/shared/session/balance/speech'
import { signal } from '@preact/signals'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { type Microphone, openMicrophone, type Wrong } from './microphone.ts'

/** `off` · `ready`: this page may ask · `starting` · `on` · or why not. */
export type Measuring = 'off' | 'ready' | 'starting' | 'on' | Wrong

/** In the address: its headers let the page ask (BA32). In this tab: its reader has wished it; a link alone wishes nothing. */
const WISH = '?microphone'
const NOTE = 'microphone'

export const measuring = signal<Measuring>('off')
/** What is heard now, for its speaker's own eyes. */
export const level = signal<{ readonly levelDb: number; readonly isSpeech: boolean } | null>(null)

let microphone: Microphone | null = null

/** A page that was loaded because its reader wished it is ready to ask. */
export function arrive(session: string): void {
  if (location.search === WISH && storage.note(session, NOTE) !== null) measuring.value = 'ready'
}

/** Reloads the page as a page that may ask for the microphone. */
export function allowAsking(session: string): void {
  storage.keepNote(session, NOTE, true)
  location.replace(`${location.pathname}${WISH}`)
}

/** Begins to measure; the browser asks its person first. */
export async function start(session: Session): Promise<void> {
  measuring.value = 'starting'
  const opened = await openMicrophone(
    (heard) => {
      if ('spokenMs' in heard) tell(session, heard.spokenMs)
      else level.value = heard
    },
    () => end('lost'),
  )
  if (typeof opened === 'string') return end(opened)
  // Switched off while the browser asked.
  if (measuring.value !== 'starting') return opened.close()
  microphone = opened
  measuring.value = 'on'
}

/** Nothing is heard from now on, and the next time the page is loaded it may not even ask. */
export function stop(session: string): void {
  storage.dropNote(session, NOTE)
  if (location.search === WISH) history.replaceState(null, '', location.pathname)
  end('off')
}

function end(why: Measuring): void {
  microphone?.close()
  microphone = null
  level.value = null
  measuring.value = why
}

/** Only where it counts is anything said at all. */
function tell(session: Session, spokenMs: number): void {
  const view = session.view.value
  if (session.closed.value !== null) stop(session.id)
  else if (spokenMs > 0 && view && countsSpeech(view)) session.hear(spokenMs)
}
