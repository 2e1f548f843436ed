import type { Duration } from '@circlet/shared/time'

/** How long one frame is that the detector looks at. */
export const FRAME_MS: Duration = 20

/** All that tells speech from what is around it; levels in decibels below full scale. */
const LIMITS = {
  /** So far above the noise speech begins, and so far above it goes on. */
  beginsDb: 9,
  staysDb: 6,
  /** Softer than this is nobody near the microphone. */
  softestDb: -58,
  /** Softer than this is no room: a microphone that is muted, or not yet there. */
  mutedDb: -90,
  /** So many frames in a row begin speech: a click or a key is shorter. */
  frames: 4,
  /** A pause inside speech is speech; a longer one is silence from its beginning. */
  pauseMs: 400,
  /** The noise is the least level of the last stretches; speech has gaps that show it, steady noise has none. */
  stretchMs: 500,
  stretches: 6,
  /** How fast what is taken for noise may rise, in decibels a second. */
  riseDb: 12,
}

/** Tells speech from silence and steady noise, by level alone; what it hears it does not keep. */
export class Detector {
  #noiseDb: number | null = null
  #stretch = { leastDb: Number.POSITIVE_INFINITY, ms: 0 }
  readonly #least: number[] = []
  #smoothDb: number | null = null
  #beforeDb: number | null = null
  #isLearning = false
  #isSpeech = false
  /** Frames in a row that are loud enough, while nobody speaks yet. */
  #loud = 0
  /** How long it has been soft inside speech. */
  #softMs: Duration = 0

  get isSpeech(): boolean {
    return this.#isSpeech
  }

  /** Takes the level of one more frame; answers how much more speech there has been. */
  hear(levelDb: number): Duration {
    this.#follow(levelDb)
    const above = levelDb >= LIMITS.softestDb ? levelDb - (this.#noiseDb ?? levelDb) : 0
    if (!this.#isSpeech) {
      this.#loud = above >= LIMITS.beginsDb ? this.#loud + 1 : 0
      if (this.#loud < LIMITS.frames) return 0
      this.#isSpeech = true
      this.#softMs = 0
      return this.#loud * FRAME_MS
    }
    this.#loud = 0
    if (above >= LIMITS.staysDb) {
      const heard = FRAME_MS + this.#softMs
      this.#softMs = 0
      return heard
    }
    this.#softMs += FRAME_MS
    if (this.#softMs > LIMITS.pauseMs) {
      this.#isSpeech = false
      this.#softMs = 0
    }
    return 0
  }

  /** Learns of frames that lie between others with sound: beside a mute there are halves of frames. */
  #follow(levelDb: number): void {
    const isMuted = levelDb < LIMITS.mutedDb
    if (!isMuted && this.#beforeDb !== null) {
      if (this.#isLearning) this.#learn(this.#smoothed(this.#beforeDb))
      this.#isLearning = true
    } else this.#isLearning = false
    this.#beforeDb = isMuted ? null : levelDb
  }

  /** A single frame says little of noise: half of it is what was before. */
  #smoothed(levelDb: number): number {
    this.#smoothDb = this.#smoothDb === null ? levelDb : (this.#smoothDb + levelDb) / 2
    return this.#smoothDb
  }

  #learn(level: number): void {
    this.#stretch.leastDb = Math.min(this.#stretch.leastDb, level)
    this.#stretch.ms += FRAME_MS
    const least = Math.min(this.#stretch.leastDb, ...this.#least)
    const rise = (LIMITS.riseDb * FRAME_MS) / 1000
    this.#noiseDb = this.#noiseDb === null ? level : Math.min(least, this.#noiseDb + rise)
    if (this.#stretch.ms < LIMITS.stretchMs) return
    this.#least.push(this.#stretch.leastDb)
    if (this.#least.length > LIMITS.stretches) this.#least.shift()
    this.#stretch = { leastDb: Number.POSITIVE_INFINITY, ms: 0 }
  }
}

/** The level of a frame in decibels below full scale. */
export function levelOf(samples: ArrayLike<number>): number {
  let power = 0
  for (let place = 0; place < samples.length; place++) power += (samples[place] ?? 0) ** 2
  return power === 0 ? -100 : Math.max(-100, 10 * Math.log10(power / samples.length))
}
