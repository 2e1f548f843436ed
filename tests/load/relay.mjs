// What a server cannot do without: Socket.IO passing 120 bytes on to a room, with no store and no checks. Run by plain node: relay.mjs PORT.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const { Server } = createRequire(new URL('../../server/package.json', import.meta.url))('socket.io')

const EVENT_BYTES = 120
const eventOf = (id) => {
  const event = { id, at: Date.now(), text: '' }
  const bare = JSON.stringify(['event', event]).length
  return { ...event, text: 'x'.repeat(EVENT_BYTES - bare) }
}

const http = createServer((_, answer) => answer.end())
const io = new Server(http, { serveClient: false, perMessageDeflate: false, transports: ['websocket'] })
io.on('connection', (socket) => {
  const { room } = socket.handshake.auth
  socket.join(room)
  socket.on('command', ({ id }, answer) => {
    io.to(room).emit('event', eventOf(id))
    answer({ ok: true })
  })
})
http.listen(Number(process.argv[2]), '127.0.0.1')
