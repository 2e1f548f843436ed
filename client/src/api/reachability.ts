import type { Duration } from '@circlet/shared/time'

const PATIENCE: Duration = 10_000

/** Whether the server answers a plain request. */
export async function answersHttp(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' })
    return answer.ok
  } catch (error) {
    // No network, or no answer in time: that is the question, not a fault.
    if (error instanceof TypeError || error instanceof DOMException) return false
    throw error
  }
}

/** Whether a live connection can be made from this network, before anybody takes a seat. */
export function answersLive(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const timer = setTimeout(() => done(false), PATIENCE)
    const done = (works: boolean) => {
      clearTimeout(timer)
      socket.onmessage = socket.onerror = socket.onclose = null
      socket.close()
      resolve(works)
    }
    // A proxy may accept the connection and carry nothing: only a greeting from the server counts.
    socket.onmessage = () => done(true)
    socket.onerror = () => done(false)
    socket.onclose = () => done(false)
  })
}
