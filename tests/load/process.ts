import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A server process that is being measured. */
export interface Process {
  readonly pid: number
  /** The next line it prints. */
  readonly nextLine: () => Promise<string>
  kill(): void
}

// Ends with its parent, however the parent ends: its end of the pipe closes, and the shell runs the kill.
const GUARD = '"$@" & echo $!; read -r _; kill -9 $!'

/** Starts a program that does not outlive this process. */
export async function startProcess(command: string, args: readonly string[], env = process.env): Promise<Process> {
  const guard = spawn('sh', ['-c', GUARD, 'sh', command, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(guard.stdout)
  const nextLine = () => new Promise<string>((resolve) => lines.once('line', resolve))
  const pid = Number(await nextLine())
  return { pid, nextLine, kill: () => guard.stdin.end() }
}

/** Waits until something answers. */
export async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const there = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (there) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nothing answers at ${url}`)
}

/** A folder that is removed when this process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Time a process has had on a CPU, all its threads, in ms: from the scheduler where it says so, else in ticks of 10 ms. */
export function cpuMs(pid: number): number {
  const precise = readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + onCpuNs(pid, thread), 0) / 1e6
  if (precise > 0) return precise
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function onCpuNs(pid: number, thread: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  } catch (error) {
    // A thread that has just ended, or a kernel without these figures.
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}

/** Memory that a server started with `tidy.cjs` has in use, in bytes: its objects and buffers, without what is only waiting to be collected. */
export async function memoryInUse({ pid, nextLine }: Process): Promise<number> {
  const line = nextLine()
  process.kill(pid, 'SIGWINCH')
  return Number((await line).replace('in use: ', ''))
}
