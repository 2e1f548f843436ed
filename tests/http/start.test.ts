import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'src', 'main.ts')

interface Started {
  readonly child: ChildProcess
  /** The first line that it says, on either stream. */
  readonly sentence: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
}

/** Starts the server as a process of its own. */
function start(env: Record<string, string>, ...before: string[]): Started {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', ...before, MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: freshDir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const sentence = new Promise<string>((resolve) => {
    const hear = (heard: Buffer) => {
      said += heard
      if (said.includes('\n')) resolve(said.split('\n', 1)[0] ?? '')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, said }))
  })
  return { child, sentence, ended }
}

function freshDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'circlet-start-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A port that somebody listens on, and one that nobody does. */
async function ports(): Promise<{ taken: number; free: number }> {
  const listen = async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return { server, port: typeof address === 'object' && address ? address.port : 0 }
  }
  const [taken, free] = [await listen(), await listen()]
  await new Promise((resolve) => free.server.close(resolve))
  onTestFinished(() => void taken.server.close())
  return { taken: taken.port, free: free.port }
}

test('it prints its address and shuts down cleanly', async () => {
  const { child, sentence, ended } = start({})
  const said = await sentence
  expect(said).toMatch(/^Circlet is running\. Open http:\/\/127\.0\.0\.1:\d+ in your browser\. Stop it with Ctrl\+C\.$/)
  const url = /http:\S+/.exec(said)?.[0] ?? ''
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, said: `${said}\n` })
})

test('two servers cannot share a directory', async () => {
  const DATA_DIR = freshDir()
  const first = start({ DATA_DIR })
  await first.sentence
  const second = await start({ DATA_DIR }).ended
  expect(second).toEqual({
    code: 1,
    said: expect.stringMatching(/^Another Circlet is using DATA_DIR \([^\n]+\): [^\n]+\.\n$/),
  })
})

test('a failed start prints one sentence that says what to do', async () => {
  const { taken, free } = await ports()
  const oldNode = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })",
  )}`
  const mistakes: readonly [Record<string, string>, RegExp, ...string[]][] = [
    [{ PORT: 'http' }, /^PORT is "http": make it a whole number from 0 to 65535\.\n$/],
    [{ PORT: String(taken) }, new RegExp(`^Circlet could not start: port ${taken} is taken: [^\\n]+\\.\\n$`)],
    [{ HOST: '203.0.113.9' }, /^Circlet could not start: HOST is "203\.0\.113\.9", [^\n]+\.\n$/],
    [
      { DATA_DIR: '/dev/null/circlet' },
      /^Circlet cannot write to DATA_DIR \(\/dev\/null\/circlet[^\n]+\): [^\n]+\.\n$/,
    ],
    [
      { REDIS_URL: `redis://127.0.0.1:${free}` },
      new RegExp(`^No Redis answers at 127\\.0\\.0\\.1:${free}[^\\n]+\\.\\n$`),
    ],
    [{}, /^Circlet needs Node 20\.19 or newer, and this is 18\.20\.0: install a newer Node\.\n$/, '--import', oldNode],
  ]
  const ends = await Promise.all(mistakes.map(([env, , ...before]) => start(env, ...before).ended))
  for (const [i, { code, said }] of ends.entries()) {
    expect(said).toMatch(mistakes[i]?.[1] ?? /never/)
    expect(code).toBe(1)
  }
})
