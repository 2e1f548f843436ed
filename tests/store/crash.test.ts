import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import { eventually } from './given.ts'
import { emptyDir } from './twins.ts'

const APPENDER = ['--import', 'tsx', fileURLToPath(new URL('appender.ts', import.meta.url))]

/** Runs the appender on a directory until `enough` of its lines, kills it, and answers what it said. */
async function appended(dir: string, enough: (lines: string[]) => boolean, [command = '', ...args]: string[]) {
  const child = spawn(command, [...args, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  // The last line may be torn: anything after the last line feed was not acknowledged.
  const lines = () => said.split('\n').slice(0, -1)
  await eventually(() => enough(lines()))
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
  return lines()
}

async function expectAllIn(dir: string, lines: string[]): Promise<void> {
  const log = await EmbeddedLog.open(dir)
  const acknowledged = lines.filter((line) => line !== 'away').map((line) => line.split(' '))
  for (const [session = '', version, head = ''] of acknowledged.slice(-2000)) {
    const tail = await log.read(session, { version: Number(version), head }, 1)
    expect(tail.outcome).toBe('records')
  }
  await log.close()
}

test('[EL20] killed in the middle of appends three times, the embedded log has lost nothing acknowledged', async () => {
  const dir = await emptyDir()
  const lines: string[] = []
  for (const records of [150, 400, 900]) {
    lines.push(...(await appended(dir, (said) => said.length > records, [process.execPath, ...APPENDER])))
    await expectAllIn(dir, lines)
  }
})

// A limit on the size of its files fails writes in their middle, as a full disk does.
test.runIf(process.platform === 'linux')(
  '[EL21] [EL24] a disk that takes half a record is away for a moment, and nothing acknowledged is missing',
  async () => {
    const dir = await emptyDir()
    const limited = [
      'sh',
      '-c',
      `trap '' XFSZ; exec prlimit --fsize=300000 -- "$0" "$@"`,
      process.execPath,
      ...APPENDER,
    ]
    const lines = await appended(
      dir,
      (said) => said.lastIndexOf('away') > 0 && said.slice(said.lastIndexOf('away')).length > 100,
      limited,
    )
    expect(lines).toContain('away')
    await expectAllIn(dir, lines)
  },
)
