import type { Stage } from '@circlet/shared/session/timers'
import { useEffect, useState } from 'preact/hooks'

/** The height of the tone at a stage; the others are silent. */
const TONES: Partial<Record<Stage, number>> = { soon: 528, over: 396 }
const LASTS = 1.4

/** A soft tone whenever the turn comes to a stage that has one. Answers whether this browser still waits for a press before it plays. */
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
    const height = stage === null ? undefined : TONES[stage]
    if (context?.state === 'running' && height !== undefined) play(context, height)
  }, [context, turn, stage])
  return waits
}

/** Swells and fades: nothing about it is sudden. */
function play(context: AudioContext, height: number): void {
  const from = context.currentTime
  const tone = new OscillatorNode(context, { frequency: height })
  const loud = new GainNode(context, { gain: 0 })
  loud.gain.linearRampToValueAtTime(0.12, from + 0.15)
  loud.gain.exponentialRampToValueAtTime(0.001, from + LASTS)
  tone.connect(loud).connect(context.destination)
  tone.start()
  tone.stop(from + LASTS)
}
