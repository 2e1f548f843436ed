/** The three tones: my turn, a little time left, time over. */
export type Tone = 'mine' | 'soon' | 'over'

/** Their heights in hertz, falling as the time does. */
const HEIGHTS: Readonly<Record<Tone, number>> = { mine: 660, soon: 528, over: 396 }
const LASTS = 1.4
/** How loud a tone is at full volume: soft all the same. */
const LOUDEST = 0.24

/** Plays a tone, `after` seconds from now; it swells and fades, so that nothing about it is sudden. `volume` from 0 to 1. */
export function play(context: AudioContext, tone: Tone, volume = 0.5, after = 0): void {
  if (volume <= 0) return
  const from = context.currentTime + after
  const sounding = new OscillatorNode(context, { frequency: HEIGHTS[tone] })
  const loud = new GainNode(context, { gain: 0 })
  loud.gain.setValueAtTime(0, from)
  loud.gain.linearRampToValueAtTime(LOUDEST * volume, from + 0.15)
  loud.gain.exponentialRampToValueAtTime(0.001, from + LASTS)
  sounding.connect(loud).connect(context.destination)
  sounding.start(from)
  sounding.stop(from + LASTS)
}

let context: AudioContext | null = null

/** This page's way to sound. Browsers let it sound after a press only: until then, a tone is lost and nothing else. */
export function mySound(): AudioContext | null {
  if (context || !('AudioContext' in window)) return context
  const made = new AudioContext()
  const wake = () => void made.resume()
  for (const press of ['pointerdown', 'keydown']) document.addEventListener(press, wake)
  context = made
  return made
}
