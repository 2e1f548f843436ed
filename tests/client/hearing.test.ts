import { expect, test } from 'vitest'
import { type Heard, SpeechMeter } from '../../client/src/features/speech-meter/hearing.ts'

const RATE = 16_000

/** Noise that is the same each time. */
function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return (state / 2 ** 31 - 1) * Math.sqrt(3)
  }
}
const loudness = (db: number) => 10 ** (db / 20)

/** A sound as its amplitude over time, in decibels below full scale; null is none at all. */
type Sound = (second: number) => number | null

const silence: Sound = () => null
const steady =
  (db: number): Sound =>
  () =>
    db
/** Syllables, four a second, in phrases of three seconds with two seconds of silence between them. */
const speech =
  (db: number, from = 0): Sound =>
  (second) => {
    if (second < from || (second - from) % 5 >= 3) return null
    return db + 20 * Math.log10(Math.max(0.02, Math.abs(Math.sin(second * 4 * Math.PI))))
  }

/** What is heard of these sounds together: seconds of speech in each ten. */
function heardOf(seconds: number, ...sounds: readonly Sound[]): { readonly told: number[]; readonly heard: Heard[] } {
  const heard: Heard[] = []
  const hearing = new SpeechMeter(RATE, (one) => heard.push(one))
  const noises = sounds.map((_, place) => noise(place + 1))
  const block = new Float32Array(128)
  for (let from = 0; from < seconds * RATE; from += block.length) {
    for (let place = 0; place < block.length; place++) {
      const second = (from + place) / RATE
      block[place] = sounds.reduce((sum, sound, which) => {
        const db = sound(second)
        return sum + (db === null ? 0 : loudness(db) * (noises[which]?.() ?? 0))
      }, 0)
    }
    hearing.hear(block)
  }
  return { heard, told: heard.flatMap((one) => ('spokenMs' in one ? [one.spokenMs / 1000] : [])) }
}

test('[BA33] silence, room noise, a fan, a starting fan, a hum and a muted microphone are not speech', () => {
  const switched: Sound = (second) => (second < 12 ? -65 : -40)
  const muted: Sound = (second) => (second > 5 && second < 15 ? null : -50)
  expect(heardOf(30, silence).told).toEqual([0, 0, 0])
  expect(heardOf(30, steady(-65)).told).toEqual([0, 0, 0])
  expect(heardOf(30, steady(-35)).told).toEqual([0, 0, 0])
  expect(heardOf(30, muted).told).toEqual([0, 0, 0])
  const [before = 0, during = 0, after = 0] = heardOf(30, switched).told
  expect([before, after]).toEqual([0, 0])
  // For the moment it takes to learn that it is steady.
  expect(during).toBeLessThan(5)
})

test('[BA33] speech counts, with its short pauses and without its long ones, in a still room and beside a fan', () => {
  for (const room of [[silence], [steady(-65)], [steady(-45)]])
    for (const seconds of heardOf(30, speech(-20), ...room).told) {
      // Six of ten seconds are phrases.
      expect(seconds).toBeGreaterThan(5.2)
      expect(seconds).toBeLessThan(6.8)
    }
  const close = heardOf(30, speech(-26), steady(-42)).told
  for (const seconds of close) expect(seconds).toBeGreaterThan(4.8)
})

test('[BA33] somebody far away or a single knock is not speech', () => {
  expect(heardOf(20, speech(-62), steady(-75)).told).toEqual([0, 0])
  const knock: Sound = (second) => (second % 3 < 0.03 ? -10 : null)
  expect(heardOf(20, knock, steady(-60)).told).toEqual([0, 0])
})

test('[BA33] the output is only small numbers: a level ten times a second, a sum every ten seconds', () => {
  const { heard, told } = heardOf(20, speech(-20), steady(-60))
  expect(told).toHaveLength(2)
  expect(heard).toHaveLength(202)
  for (const one of heard) {
    if ('spokenMs' in one) {
      expect(Object.keys(one)).toEqual(['spokenMs'])
      expect(Number.isInteger(one.spokenMs) && one.spokenMs >= 0 && one.spokenMs <= 10_000).toBe(true)
    } else {
      expect(Object.keys(one).sort()).toEqual(['isSpeech', 'levelDb'])
      expect(Number.isInteger(one.levelDb)).toBe(true)
    }
  }
})
