// npm start: makes the checkout ready, then becomes the server, so that signals and the exit code are the server's own.
import { prepare } from './lib/prepare.mjs'

const echoMs = 500

// Under npm, Ctrl-C arrives twice: from the terminal, and passed on by npm. To a server a second signal means
// "at once, whatever you are doing", so the echo is dropped; a person who presses again is slower than that.
function dropEchoes() {
  const emit = process.emit
  const last = new Map()
  process.emit = function (event, ...args) {
    if (event === 'SIGINT' || event === 'SIGTERM') {
      const now = performance.now()
      const previous = last.get(event) ?? Number.NEGATIVE_INFINITY
      last.set(event, now)
      if (now - previous < echoMs) return true
    }
    return emit.call(this, event, ...args)
  }
}

await prepare()
dropEchoes()
await import('../server/dist/main.js')
