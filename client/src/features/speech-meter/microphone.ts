import type { Heard } from './hearing.ts'
import worklet from './hearing.worklet.ts?worker&url'

/** Why nothing is heard, each with a sentence of its own. */
export type Wrong = 'denied' | 'none' | 'busy' | 'lost' | 'cannot'

/** A microphone that is listened to. */
export interface Microphone {
  close(): void
}

/**
 * Asks for the microphone and hears it until closed; to be called as somebody presses. What comes out are the numbers
 * of `Heard`: the sound itself stays between the microphone and the worklet.
 */
export async function openMicrophone(hear: (heard: Heard) => void, lost: () => void): Promise<Microphone | Wrong> {
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === 'undefined') return 'cannot'
  let stream: MediaStream | undefined
  let context: AudioContext | undefined
  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    void context?.close()
  }
  try {
    // What the laptop itself plays is the others; a level that adjusts itself would lift noise in the pauses.
    const audio = { echoCancellation: true, noiseSuppression: false, autoGainControl: false }
    stream = await navigator.mediaDevices.getUserMedia({ audio })
    context = new AudioContext()
    await context.audioWorklet.addModule(worklet)
    const node = new AudioWorkletNode(context, 'hearing')
    node.port.onmessage = ({ data }: MessageEvent<Heard>) => hear(data)
    context.createMediaStreamSource(stream).connect(node).connect(context.destination)
    await context.resume()
  } catch (error) {
    close()
    return wrongOf(error)
  }
  for (const track of stream.getTracks()) track.onended = lost
  return { close }
}

function wrongOf(error: unknown): Wrong {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotReadableError':
      return 'busy'
    case '':
      throw error
    default:
      return 'cannot'
  }
}
