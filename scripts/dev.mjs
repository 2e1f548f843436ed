// npm run dev: the server from its sources with reload, and the client's development server in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { install } from './lib/install.mjs'
import { alone } from './lib/lock.mjs'
import { program, root } from './lib/run.mjs'

await alone(install)

// Both sides read it: the server listens there, the client's server passes the API and the sockets on to it.
const env = { ...process.env, PORT: process.env.PORT ?? '8080' }

function begin(script, args, { cwd = root, stdio }) {
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio })
  // One of them alone is of no use: when one ends, so do the others.
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0
    end('SIGTERM')
  })
  return child
}

const watch = ['watch', '--clear-screen=false', '--conditions=source', 'server/src/main.ts']
const server = begin(program('tsx'), watch, { stdio: ['ignore', 'pipe', 'inherit'] })
const reader = begin(program('pino-pretty'), [], { stdio: ['pipe', 'inherit', 'inherit'] })
server.stdout.pipe(reader.stdin)
const client = begin(program('vite'), ['--clearScreen', 'false'], {
  cwd: join(root, 'client'),
  stdio: ['ignore', 'inherit', 'inherit'],
})

function end(signal) {
  for (const child of [server, client, reader]) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
