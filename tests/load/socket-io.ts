import { openWebSocket } from './web-socket.ts'

/** One connection that speaks just enough Socket.IO: an event up with its answer, events down. */
export interface SocketIo {
  /** Sends an event; `answered` receives the answer with the same number. */
  emit(number: number, event: string, payload: unknown): void
  close(): void
}

export interface SocketIoListener {
  event(name: string, payload: unknown, bytes: number): void
  answered(number: number, answer: unknown): void
}

const CONNECTS_WITHIN_MS = 10_000

/** Connects to the main namespace. */
export async function openSocketIo(port: number, auth: unknown, listener: SocketIoListener): Promise<SocketIo> {
  let connected = () => {}
  let refused = (_: Error) => {}
  const connecting = new Promise<void>((resolve, reject) => {
    connected = resolve
    refused = reject
  })
  const late = setTimeout(() => refused(new Error('not connected in time')), CONNECTS_WITHIN_MS)
  const line = await openWebSocket(port, '/socket.io/?EIO=4&transport=websocket', {
    text(up, text, bytes) {
      if (text === '2') up.send('3')
      else if (text.startsWith('0')) up.send(`40${JSON.stringify(auth)}`)
      else if (text.startsWith('42')) {
        const [name, payload] = JSON.parse(text.slice(2))
        listener.event(name, payload, bytes)
      } else if (text.startsWith('43')) {
        const bracket = text.indexOf('[')
        listener.answered(Number(text.slice(2, bracket)), JSON.parse(text.slice(bracket))[0])
      } else if (text.startsWith('40')) connected()
      else if (text.startsWith('44')) refused(new Error(text))
    },
  })
  await connecting.finally(() => clearTimeout(late))
  return {
    emit: (number, event, payload) => line.send(`42${number}${JSON.stringify([event, payload])}`),
    close: line.close,
  }
}
