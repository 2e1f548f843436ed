import { useEffect, useState } from 'preact/hooks'

/** Whether this browser can keep a screen awake at all. */
export const canKeepAwake = typeof navigator !== 'undefined' && 'wakeLock' in navigator

/** Keeps the screen awake while `wanted`; false when the browser refused. The lock is lost with the tab's visibility. */
export function useWakeLock(wanted: boolean): boolean {
  const [held, setHeld] = useState(true)
  useEffect(() => {
    if (!wanted || !canKeepAwake) {
      setHeld(!wanted)
      return
    }
    let lock: WakeLockSentinel | undefined
    let over = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (over) await got.release()
        else lock = got
        setHeld(true)
      } catch {
        // Refused: a low battery, or a page that is not served securely.
        setHeld(false)
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [wanted])
  return held
}
