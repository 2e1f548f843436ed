import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence, and the seconds of silence after it. */
const SAID = [
  ['It has been a long week for me, and I am glad to sit here with all of you.', 3],
  ['What I would like to try is to ask a little sooner, before it gets too much.', 4],
  ['Yes.', 5],
  ['My sister came by on Sunday, we walked along the river and said almost nothing, which was good.', 6],
  ['And then, on Monday, I simply went back to work as if nothing had been.', 8],
] as const

export interface Recorded {
  /** The absolute path of a WAV file. */
  readonly path: string
  /** Which part of its first seconds is speech. */
  readonly share: (seconds: number) => number
}

/** A file of spoken sentences with pauses between them, made by a speech synthesizer, and what it holds. */
export function recordVoice(folder: string): Recorded {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'voice.wav')
  const pieces: Int16Array[] = []
  const spoken: [from: number, to: number][] = []
  let rate = 0
  let at = 0
  const add = (samples: Int16Array) => {
    pieces.push(samples)
    at += samples.length
  }
  for (const [sentence, pause] of SAID) {
    const said = speak(sentence)
    rate = said.rate
    spoken.push([at, at + said.samples.length])
    add(said.samples)
    add(room(pause * rate))
  }
  writeFileSync(path, wav(pieces, rate))
  return {
    path,
    share(seconds) {
      const end = seconds * rate
      return spoken.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - from), 0) / end
    },
  }
}

/** A sentence from its first sound to its last. */
function speak(sentence: string): { readonly samples: Int16Array; readonly rate: number } {
  const file = execFileSync('espeak-ng', ['-v', 'en', '-s', '150', '--stdout', sentence], { maxBuffer: 2 ** 24 })
  const head = file.indexOf('data') + 8
  const samples = new Int16Array(file.subarray(head, file.length - ((file.length - head) % 2)).slice().buffer)
  const loud = (sample: number) => Math.abs(sample) > 300
  const [first, last] = [samples.findIndex(loud), samples.findLastIndex(loud)]
  return { samples: samples.slice(first, last + 1), rate: file.readUInt32LE(24) }
}

/** A room in which nobody speaks: it is never without any sound. */
const room = (length: number) => Int16Array.from({ length }, (_, place) => ((place * 7919) % 61) - 30)

function wav(pieces: readonly Int16Array[], rate: number): Buffer {
  const sound = Buffer.concat(pieces.map((piece) => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + sound.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}
