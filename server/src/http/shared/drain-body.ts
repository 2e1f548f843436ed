import type { IncomingMessage } from 'node:http'

/** So much of a body that is too large is still taken, and so long. */
const DROPPED_BYTES = 4 * 1024 * 1024
const WAIT_MS = 5000

/**
 * Reads on and drops what is left of a body, within bounds. A connection that closes while its client still writes is
 * reset, and with it goes the answer that the client has not read yet.
 */
export function drainBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let dropped = 0
    const stop = () => {
      clearTimeout(late)
      request.off('data', drop).off('end', stop).off('close', stop).pause()
      resolve()
    }
    const drop = (chunk: Buffer) => {
      dropped += chunk.length
      if (dropped > DROPPED_BYTES) stop()
    }
    const late = setTimeout(stop, WAIT_MS)
    if (request.complete || request.destroyed) stop()
    else request.on('data', drop).on('end', stop).on('close', stop).resume()
  })
}
