import { useEffect } from 'preact/hooks'
import type { Heard } from '../../selectors/announce.ts'
import { t } from '../../text/index.ts'

/** Whether this browser has notifications at all. */
export const canNotify = typeof window !== 'undefined' && 'Notification' in window

/** Tells outside the page that it is one's turn, or that one is next; only while nobody can see the page. */
export function useNotification(wanted: boolean, { mine, next, turn }: Heard): void {
  useEffect(() => {
    if (!wanted || !(mine || next) || document.visibilityState === 'visible') return
    if (Notification.permission !== 'granted') return
    const shown = show(mine ? t.announcements.tab.yourTurn(null) : t.announcements.tab.next)
    return () => shown?.close()
  }, [wanted, mine, next, turn])
}

/** Asks the browser and shows how it looks; answers how that went. */
export async function tryNotification(): Promise<'works' | 'denied' | 'cannot'> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return 'denied'
  return show(t.attention.notifyLooks) ? 'works' : 'cannot'
}

/** Null where a page may not show one: phones leave it to installed applications. Never the session's title. */
function show(body: string): Notification | null {
  try {
    const shown = new Notification(t.announcements.tab.plain, { body, tag: 'circlet', silent: true })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
    })
    return shown
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
