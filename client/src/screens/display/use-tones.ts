import type { Stage } from '@circlet/shared/session/queries/time/timers'
import { useEffect, useState } from 'preact/hooks'
import { play } from '../../features/attention/tones.ts'

/** A soft tone whenever the turn reaches a stage that has one. Returns whether this browser still waits for a click before it plays. */
export function useTones(wanted: boolean, turn: string | null, stage: Stage | null): boolean {
  const [context] = useState(() => (wanted && 'AudioContext' in window ? new AudioContext() : null))
  const [waits, setWaits] = useState(context?.state === 'suspended')
  useEffect(() => {
    if (!context) return
    const look = () => setWaits(context.state === 'suspended')
    const wake = () => void context.resume()
    context.addEventListener('statechange', look)
    document.addEventListener('pointerdown', wake)
    return () => {
      document.removeEventListener('pointerdown', wake)
      void context.close()
    }
  }, [context])
  useEffect(() => {
    if (context?.state === 'running' && (stage === 'soon' || stage === 'over')) play(context, stage)
  }, [context, turn, stage])
  return waits
}
