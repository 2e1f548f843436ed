import { randomUUID } from 'node:crypto'
import type { Ports } from './app.ts'
import type { Config } from './config.ts'

/** The oldest Node on which everything here runs. */
const OLDEST_NODE = [20, 19] as const
/** A shutdown that takes longer is cut short. */
const SHUTDOWN_MS = 9_000
/** Errors at the start whose message is written for the operator. */
const FOR_PEOPLE = ['ConfigMistake', 'DataDirLocked', 'DataDirUnwritable', 'RedisUnreachable']

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  giveUp(
    `Circlet needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}: install a newer Node.`,
  )
}
await start().catch((error: unknown) => {
  const isForPeople = error instanceof Error && FOR_PEOPLE.includes(error.name)
  giveUp(isForPeople ? error.message : `Circlet could not start: ${error instanceof Error ? error.message : error}.`)
})

async function start(): Promise<void> {
  // Read only now: on a Node that is too old, loading these files may fail before anything can be said.
  const [{ readConfig }, { buildApp }, { default: closeWithGrace }] = await Promise.all([
    import('./config.ts'),
    import('./app.ts'),
    import('close-with-grace'),
  ])
  const config = readConfig(process.env)
  const { log, ...store } = await openStore(config)
  const app = await buildApp(config, { log, ...store })
  closeWithGrace({ delay: SHUTDOWN_MS, logger: false }, async ({ err }) => {
    if (err) app.report('process', err)
    await app.close()
    await log.close()
  })
  const { host, port } = config
  const address = await app.http.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(notListening(error, config), { cause: error })
  })
  const url = config.publicUrl ?? address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
  process.stdout.write(`Circlet is running. Open ${url} in your browser. Stop it with Ctrl+C.\n`)
}

async function openStore({ redisUrl, dataDir }: Config): Promise<Pick<Ports, 'log' | 'leases' | 'boxes'>> {
  if (redisUrl === null) {
    const { EmbeddedLog } = await import('./store/embedded/log.ts')
    const log = await EmbeddedLog.open(dataDir)
    return { log, leases: log.leases(randomUUID()), boxes: log.boxes() }
  }
  const { RedisLog } = await import('./store/redis/log.ts')
  const log = await RedisLog.open(redisUrl)
  return { log, leases: log.leases(randomUUID()), boxes: log.boxes() }
}

function notListening({ code }: NodeJS.ErrnoException, { host, port }: Config): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}`
    case 'EACCES':
      return `port ${port} needs more rights than this user has: choose one above 1023 with PORT=8080`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: leave it out, or use 0.0.0.0 for all of them`
    default:
      return `it cannot listen on ${host}:${port} (${code ?? 'no reason given'}): choose another HOST or PORT`
  }
}

/** Says in one sentence what keeps the server from starting, and ends. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
