import { useEffect, useState } from 'preact/hooks'

export type Step = 'planning' | 'group'

const stepOf = (state: unknown): Step | null => (state === 'planning' || state === 'group' ? state : null)

/** Which second step is open, one entry of the browser's history further, so that its way back leads to the first. */
export function useStep(): readonly [Step | null, (step: Step | null) => void] {
  const [step, setStep] = useState<Step | null>(null)
  useEffect(() => {
    const follow = (event: PopStateEvent) => setStep(stepOf(event.state))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (next: Step | null) => {
    if (next) history.pushState(next, '')
    else if (stepOf(history.state)) history.back()
    setStep(next)
    scrollTo(0, 0)
  }
  return [step, go]
}
