import type { Duration } from '@circlet/shared/time'
import { Detector, FRAME_MS, levelOf } from './detector.ts'

/** So much time is told of at once (BA31). */
const TOLD_MS: Duration = 10_000
const METER_MS: Duration = 100

/** All that leaves the place where sound is heard: how loud it is now, and how long somebody spoke in the last ten seconds. */
export type Heard = { readonly levelDb: number; readonly isSpeech: boolean } | { readonly spokenMs: Duration }

/** Cuts sound into frames, shows them to the detector and forgets them. */
export class SpeechMeter {
  readonly #detector = new Detector()
  readonly #frame: Float32Array
  readonly #tell: (heard: Heard) => void
  /** What is slower than a voice, like a bump of the table, is taken out: the last sample before and after. */
  readonly #rumble: number
  #in = 0
  #out = 0
  #filled = 0
  #frames = 0
  #spokenMs: Duration = 0

  constructor(samplesPerSecond: number, tell: (heard: Heard) => void) {
    this.#frame = new Float32Array(Math.round((samplesPerSecond * FRAME_MS) / 1000))
    this.#rumble = Math.exp((-2 * Math.PI * 100) / samplesPerSecond)
    this.#tell = tell
  }

  hear(samples: Float32Array): void {
    for (const sample of samples) {
      this.#out = this.#rumble * (this.#out + sample - this.#in)
      this.#in = sample
      this.#frame[this.#filled++] = this.#out
      if (this.#filled === this.#frame.length) this.#take()
    }
  }

  #take(): void {
    const levelDb = levelOf(this.#frame)
    this.#filled = 0
    this.#frames += 1
    this.#spokenMs += this.#detector.hear(levelDb)
    const passedMs = this.#frames * FRAME_MS
    if (passedMs % METER_MS === 0) this.#tell({ levelDb: Math.round(levelDb), isSpeech: this.#detector.isSpeech })
    if (passedMs % TOLD_MS > 0) return
    const spokenMs = Math.min(this.#spokenMs, TOLD_MS)
    this.#spokenMs -= spokenMs
    this.#tell({ spokenMs })
  }
}
