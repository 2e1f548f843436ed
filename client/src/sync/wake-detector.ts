import type { Duration } from '@circlet/shared/time'

/** How often to look whether the computer has slept. */
const LOOK: Duration = 1000
/** A wall clock that moved on so much more than the monotonic one: a sleep, or somebody set it. */
const SLEPT: Duration = 500

export interface WakeDetector {
  /** The monotonic clock may have stood still. */
  slept(): void
  /** The page is seen again, or the network is back: what was heard last may be old. */
  woke(): void
}

/** Tells when this page comes back from sleep, from the background or from a lost network; returns how to stop. */
export function watchWakeUps({ slept, woke }: WakeDetector): () => void {
  const apart = () => Date.now() - performance.now()
  let known = apart()
  const look = () => {
    if (Math.abs(apart() - known) < SLEPT) return
    known = apart()
    slept()
  }
  const seen = () => {
    if (document.visibilityState !== 'visible') return
    look()
    woke()
  }
  const timer = setInterval(look, LOOK)
  const ending = new AbortController()
  const { signal } = ending
  document.addEventListener('visibilitychange', seen, { signal })
  document.addEventListener('resume', seen, { signal })
  addEventListener('pageshow', (event) => event.persisted && seen(), { signal })
  addEventListener('online', seen, { signal })
  return () => {
    clearInterval(timer)
    ending.abort()
  }
}
