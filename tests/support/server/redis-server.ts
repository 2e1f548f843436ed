import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesOf } from '../repo/files.ts'

const running = new Set<ChildProcess>()
// A test run that dies must not leave its Redis behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A real Redis on a free loopback port with its own data directory, which tests may kill and freeze. */
export class RedisServer {
  readonly port: number
  readonly #dir: string
  readonly #more: readonly string[]
  #process: ChildProcess | null = null

  private constructor(port: number, dir: string, more: readonly string[]) {
    this.port = port
    this.#dir = dir
    this.#more = more
  }

  /** Starts one; `more` are further options of `redis-server`. */
  static async start(...more: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'circlet-redis-')), more)
    await server.run()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it (again) with whatever its journal holds; resolves when it takes commands. */
  async run(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#dir, '--save', '']
    // Uncompressed, so that a search for bytes finds them.
    options.push('--rdbcompression', 'no')
    options.push('--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction', ...this.#more)
    const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#process = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    await new Promise<void>((resolve, reject) => {
      child.once('error', () => reject(new Error('redis-server is missing: run "apt-get install -y redis-server".')))
      child.once('exit', (code) => reject(new Error(`redis-server stopped at once with ${code}`)))
      child.stdout?.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) resolve()
      })
    })
  }

  /** Every byte that it has on disk. */
  files(): Promise<string> {
    return bytesOf(this.#dir)
  }

  /** As a power cut does: without a chance to write anything. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** Freezes it: its connections stay open without answers. */
  pause(): void {
    this.#process?.kill('SIGSTOP')
  }

  resume(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Ends it and removes its data. */
  async stop(): Promise<void> {
    await this.kill()
    await rm(this.#dir, { recursive: true, force: true })
  }
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
