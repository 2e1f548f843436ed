import { useEffect, useRef, useState } from 'preact/hooks'

/** How long a button that changed under a finger answers nothing. */
const SETTLES_MS = 1000
/** How long *done* answers nothing after the floor came: the first tap often meant the button before. */
const DONE_AFTER_MS = 2000

/**
 * Whether the one button must rest now, because what it does has just changed. The first drawing does not rest:
 * somebody who reloads in the middle of their turn can end it.
 */
export function useSteady(does: string): boolean {
  const shown = useRef(does)
  const changes = useRef(0)
  const [rested, setRested] = useState(0)
  if (shown.current !== does) {
    shown.current = does
    changes.current += 1
  }
  const change = changes.current
  useEffect(() => {
    if (change === 0) return
    const timeout = setTimeout(() => setRested(change), does.startsWith('finish') ? DONE_AFTER_MS : SETTLES_MS)
    return () => clearTimeout(timeout)
  }, [change, does])
  return rested !== change
}
