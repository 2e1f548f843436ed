import { SpeechMeter } from './hearing.ts'

// What a browser offers where sound is processed; TypeScript's library of the page does not know it.
declare const sampleRate: number
declare function registerProcessor(name: string, processor: unknown): void
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort }

/** Hears the microphone in a thread of its own; out of it come numbers, and silence to where sound would be played. */
class HearingProcessor extends AudioWorkletProcessor {
  readonly #hearing = new SpeechMeter(sampleRate, (heard) => this.port.postMessage(heard))

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = input ?? []
    if (channel) this.#hearing.hear(channel)
    return true
  }
}

registerProcessor('hearing', HearingProcessor)
