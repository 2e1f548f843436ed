import type { Duration } from '@circlet/shared/time'

/** What a socket tells its owner. */
export interface SocketListener {
  connected(): void
  /** The server refused the handshake, with the code it gave. */
  refused(code: string | undefined): unknown
  /** Whatever it was, it is over: a new attempt is its owner's to make. */
  lost(): void
  event(name: string, body: unknown): unknown
}

/** One connection at a time to a Socket.IO server. */
export interface Socket {
  readonly connected: () => boolean
  /** Reconnects, giving up the old connection. */
  connect(handshake: unknown, patience: Duration): void
  disconnect(): void
  /** Asks something; nobody answers for a connection that was lost meanwhile. */
  ask(event: string, body: unknown, answer: (told: never) => unknown): void
}

// A page has WebSocket. Node before 22, where the practice circle runs too, takes the one that Socket.IO's server uses.
const inNode = 'ws'
const Web: typeof WebSocket = globalThis.WebSocket ?? (await import(/* @vite-ignore */ inNode)).WebSocket

// The types of packets: one digit of Engine.IO (4), after its "message" one of Socket.IO (5).
const ENGINE = { open: '0', ping: '2', pong: '3', message: '4' }
const PACKET = { connect: '0', disconnect: '1', event: '2', answer: '3', refused: '4' }

/**
 * The little of Socket.IO's protocol that a page needs: text over WebSocket in the one namespace, without polling,
 * binary, rooms or reconnecting. The library for browsers weighs twelve times as much, a third of a whole first load.
 */
export function createSocket(origin: string, listener: SocketListener): Socket {
  let web: WebSocket | null = null
  let connected = false
  let beat: Duration = 0
  let asked = 0
  let answers = new Map<number, (told: never) => unknown>()
  let silence: ReturnType<typeof setTimeout> | undefined

  const disconnect = () => {
    clearTimeout(silence)
    const last = web
    web = null
    connected = false
    answers = new Map()
    if (last?.readyState === 1) last.send(ENGINE.message + PACKET.disconnect)
    last?.close()
  }
  const lost = () => {
    disconnect()
    listener.lost()
  }
  const expectWithin = (patience: Duration) => {
    clearTimeout(silence)
    silence = setTimeout(lost, patience)
  }
  const receive = (packet: string) => {
    const [, id = '', body = ''] = /^(\d*)(.*)$/s.exec(packet.slice(1)) ?? []
    switch (packet[0]) {
      case PACKET.connect:
        connected = true
        expectWithin(beat)
        return listener.connected()
      case PACKET.disconnect:
        return lost()
      case PACKET.event: {
        const [name, told] = JSON.parse(body)
        return listener.event(name, told)
      }
      case PACKET.answer:
        // biome-ignore lint/plugin: each command has an answer of its own type, and the map cannot tell which
        answers.get(Number(id))?.(JSON.parse(body)[0] as never)
        answers.delete(Number(id))
        return
      case PACKET.refused:
        disconnect()
        listener.refused(JSON.parse(body).data?.code)
        return listener.lost()
    }
  }
  return {
    connected: () => connected,
    disconnect,
    connect(handshake, patience) {
      disconnect()
      expectWithin(patience)
      const mine = new Web(`${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
      web = mine
      mine.onclose = () => mine === web && lost()
      mine.onmessage = ({ data }: { data: string }) => {
        if (mine !== web) return
        if (data[0] === ENGINE.message) return receive(data.slice(1))
        if (data[0] === ENGINE.open) {
          const { pingInterval, pingTimeout } = JSON.parse(data.slice(1))
          beat = pingInterval + pingTimeout
          mine.send(ENGINE.message + PACKET.connect + JSON.stringify(handshake))
        } else if (data[0] === ENGINE.ping) {
          mine.send(ENGINE.pong)
          // A client that gets no ping for so long is not connected, even if the network says so.
          expectWithin(beat)
        }
      }
    },
    ask(event, body, answer) {
      if (!web || !connected) return
      answers.set(asked, answer)
      web.send(ENGINE.message + PACKET.event + asked++ + JSON.stringify(body === undefined ? [event] : [event, body]))
    },
  }
}
