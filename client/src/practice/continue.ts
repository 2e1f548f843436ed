import { animate } from './simulated-members.ts'
import { savedPractice } from './storage.ts'

/** Lets the simulated members of this tab's practice circle take part for as long as the page is open. */
export async function continuePractice(sessionId: string): Promise<void> {
  const practice = savedPractice(sessionId)
  if (practice === null) return
  const goOn = () =>
    new Promise<void>((onOver) => {
      animate({ baseUrl: location.origin, sessionId }, practice.pretenders, { seed: practice.seed, onOver })
    })
  // A tab opened from this one copies what it keeps: the simulated members live in one of them, and move on when it closes.
  if ('locks' in navigator) await navigator.locks.request(`circlet-practice:${sessionId}`, goOn)
  else await goOn()
}
