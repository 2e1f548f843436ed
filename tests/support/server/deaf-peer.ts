import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** A client of Socket.IO on a bare TCP connection, which reads only when it is told to. */
export interface DeafPeer {
  /** Every text that has come, in order. */
  readonly texts: readonly string[]
  readonly isClosed: boolean
  deafen(): void
  listen(): void
  /** Sends a text, or a ping of the WebSocket protocol. */
  send(text: string): void
  ping(): void
  /** Ends the connection, whether or not the server notices. */
  end(): void
}

const TEXT = 0x81
const PING = 0x89
const CLOSE = 0x88

/** Opens a connection with Engine.IO; `auth` also enters the main namespace. */
export function openPeer(url: string, auth?: unknown): Promise<DeafPeer> {
  const { port } = new URL(url)
  const socket = connect({ port: Number(port), host: '127.0.0.1' })
  const texts: string[] = []
  let chunks: Buffer[] = []
  let isOpen = false
  let isClosed = false
  const peer: DeafPeer = {
    texts,
    get isClosed() {
      return isClosed
    },
    deafen: () => void socket.pause(),
    listen: () => void socket.resume(),
    send: (text) => void socket.write(frameOf(TEXT, Buffer.from(text))),
    end: () => void socket.destroy(),
    ping: () => void socket.write(frameOf(PING, Buffer.alloc(125))),
  }
  return new Promise((resolve, reject) => {
    // After the opening this changes nothing: a socket that is thrown out is closed.
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('closed before it was open'))
      isClosed = true
    })
    socket.once('connect', () => socket.write(greeting(port)))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      let rest: Buffer = Buffer.concat(chunks)
      if (!isOpen) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        isOpen = true
        rest = rest.subarray(end + 4)
        if (auth !== undefined) peer.send(`40${JSON.stringify(auth)}`)
        resolve(peer)
      }
      chunks = [readTexts(rest, texts, () => socket.end())]
    })
  })
}

function greeting(port: string): string {
  return [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
}

function frameOf(kind: number, payload: Buffer): Buffer {
  const isLong = payload.length > 125
  const head = Buffer.alloc(isLong ? 8 : 6)
  head[0] = kind
  head[1] = 0x80 | (isLong ? 126 : payload.length)
  if (isLong) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}

/** Adds each whole text and answers the bytes that are left. */
function readTexts(bytes: Buffer, texts: string[], closed: () => void): Buffer {
  let at = 0
  while (bytes.length - at >= 2) {
    const size = (bytes[at + 1] ?? 0) & 0x7f
    const head = size < 126 ? 2 : size === 126 ? 4 : 10
    if (bytes.length - at < head) break
    const length = size < 126 ? size : size === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (bytes.length - at < head + length) break
    if (bytes[at] === TEXT) texts.push(bytes.toString('utf8', at + head, at + head + length))
    else if (bytes[at] === CLOSE) closed()
    at += head + length
  }
  return bytes.subarray(at)
}
