import { useEffect, useState } from 'preact/hooks'

export type Step = 'quarter' | 'survey'

/** Behind the `?` of the address: so a link can lead there, too. */
function stepHere(): Step | null {
  const [name] = location.search.slice(1).split(/[=&]/)
  return name === 'quarter' || name === 'survey' ? name : null
}

/** Which step of a group's page is open; the browser's way back leads to the one before. */
export function useStep(group: string): readonly [Step | null, (step: Step | null) => void] {
  const [step, setStep] = useState(stepHere)
  useEffect(() => {
    const follow = () => setStep(stepHere())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (next: Step | null) => {
    history.pushState(null, '', `/g/${group}${next === null ? '' : `?${next}`}`)
    setStep(next)
    scrollTo(0, 0)
  }
  return [step, go]
}
