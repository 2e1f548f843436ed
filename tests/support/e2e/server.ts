import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../server/redis-server.ts'

const MAIN = new URL('../../../server/dist/main.js', import.meta.url).pathname
const running = new Set<ChildProcess>()
// A run that dies must not leave its servers behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** The built server as a process of its own, on the embedded store in a folder of its own. */
export class ServerProcess {
  readonly url: string
  readonly #port: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'circlet-e2e-'))
  #child: ChildProcess | null = null

  private constructor(port: number) {
    this.#port = port
    this.url = `http://127.0.0.1:${port}`
  }

  static async start(): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort())
    await server.run()
    return server
  }

  /** Starts it (again) with whatever its folder holds, on a machine whose clock is so far ahead; resolves when it listens. */
  async run(aheadMs = 0): Promise<void> {
    const env = { PATH: process.env.PATH, PORT: `${this.#port}`, DATA_DIR: this.#folder, RATE_LIMITS: 'off' }
    const later = `const now = Date.now; Date.now = () => now() + ${aheadMs}`
    const clock = aheadMs === 0 ? [] : [`--import=data:text/javascript,${encodeURIComponent(later)}`]
    const child = spawn(process.execPath, [...clock, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    this.#child = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server stopped at once with ${code}`)))
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('Circlet is running')) resolve()
        // Its warnings and errors appear beside the story that caused them.
        else process.stderr.write(text)
      })
    })
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** Ends it and removes its folder. */
  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
