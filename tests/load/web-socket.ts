import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** The text side of one WebSocket. */
export interface WebSocketLine {
  send(text: string): void
  close(): void
}

export interface WebSocketListener {
  /** With the line it came by: the first text may be here before the opening is reported. */
  text(line: WebSocketLine, text: string, bytes: number): void
}

const TEXT = 0x1
const CLOSE = 0x8
const PING = 0x9
const PONG = 0xa

/** A bare WebSocket: a client that measures servers must cost little, and the same for all of them. */
export function openWebSocket(port: number, path: string, listener: WebSocketListener): Promise<WebSocketLine> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let rest: Buffer = Buffer.alloc(0)
    let open = false
    const line: WebSocketLine = {
      send: (text) => void socket.write(frameOf(TEXT, Buffer.from(text))),
      close: () => socket.destroy(),
    }
    socket.once('connect', () => socket.write(greeting(port, path)))
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('closed before it was open')))
    socket.on('data', (chunk) => {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      if (!open) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = rest.toString('latin1', 0, end)
        if (!head.startsWith('HTTP/1.1 101')) return void socket.destroy(new Error(head))
        rest = rest.subarray(end + 4)
        open = true
        resolve(line)
      }
      rest = readFrames(rest, (opcode, payload) => {
        if (opcode === TEXT) listener.text(line, payload.toString(), payload.length)
        else if (opcode === PING) socket.write(frameOf(PONG, payload))
        else if (opcode === CLOSE) socket.destroy()
      })
    })
  })
}

function greeting(port: number, path: string): string {
  const key = randomBytes(16).toString('base64')
  const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: Upgrade', 'Upgrade: websocket']
  return [...lines, 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, '', ''].join('\r\n')
}

/** A frame as clients must send it, masked; a mask of zeros leaves the text as it is. */
function frameOf(opcode: number, payload: Buffer): Buffer {
  const isLong = payload.length > 125
  const head = Buffer.alloc(isLong ? 8 : 6)
  head[0] = 0x80 | opcode
  head[1] = 0x80 | (isLong ? 126 : payload.length)
  if (isLong) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}

/** Reads every whole frame and answers what is left. */
function readFrames(bytes: Buffer, each: (opcode: number, payload: Buffer) => void): Buffer {
  let at = 0
  while (bytes.length - at >= 2) {
    const size = (bytes[at + 1] ?? 0) & 0x7f
    const head = size < 126 ? 2 : size === 126 ? 4 : 10
    if (bytes.length - at < head) break
    const length = size < 126 ? size : size === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (bytes.length - at < head + length) break
    each((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + head, at + head + length))
    at += head + length
  }
  return bytes.subarray(at)
}
