import { useEffect, useState } from 'preact/hooks'

/** Whether the second step is open, one entry of the browser's history further, so that its way back leads to the first. */
export function useStep(): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const follow = (event: PopStateEvent) => setOpen(event.state === 'planning')
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (next: boolean) => {
    if (next) history.pushState('planning', '')
    else if (history.state === 'planning') history.back()
    setOpen(next)
    scrollTo(0, 0)
  }
  return [open, go]
}
