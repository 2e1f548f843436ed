import { freePort } from '../support/server/redis-server.ts'
import { Crowd } from './crowd.ts'
import { circlet, type Dialect, relay, type Seat } from './dialect.ts'
import { answers, memoryInUse, type Process, scratchFolder, startProcess } from './process.ts'
import { circletRooms, relayRooms } from './rooms.ts'

/** A server with its crowd, ready to be measured. */
export interface Subject {
  readonly name: string
  readonly server: Process
  readonly store: Process | null
  readonly crowd: Crowd
  /** Connects another crowd in the same seats. */
  readonly gather: () => Promise<Crowd>
}

export interface Size {
  readonly rooms: number
  readonly people: number
}

const SERVER = new URL('../../server/dist/main.js', import.meta.url).pathname
const RELAY = new URL('relay.mjs', import.meta.url).pathname
const TIDY = ['--expose-gc', '--require', new URL('tidy.cjs', import.meta.url).pathname]
const SETTLES_MS = 1000

/** The bare relay. */
export async function startRelay({ rooms, people }: Size): Promise<Subject> {
  const port = await freePort()
  const server = await startProcess(process.execPath, [...TIDY, RELAY, String(port)])
  await answers(`http://127.0.0.1:${port}/`)
  return { name: 'relay', server, store: null, ...(await gathered(port, relay, relayRooms(rooms, people))) }
}

/** Circlet on the store in its own process. */
export function startEmbedded(size: Size): Promise<Subject> {
  return startCirclet('embedded', null, null, size)
}

/** Circlet on a Redis of its own, which writes to the disk before it answers. */
export async function startOnRedis(size: Size): Promise<Subject> {
  const port = await freePort()
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    scratchFolder(),
    '--save',
    '',
    '--loglevel',
    'warning',
  ]
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction']
  const store = await startProcess('redis-server', [...options, ...durable])
  return startCirclet('redis', `redis://127.0.0.1:${port}`, store, size)
}

async function startCirclet(
  name: string,
  redisUrl: string | null,
  store: Process | null,
  { rooms, people }: Size,
): Promise<Subject> {
  const port = await freePort()
  const server = await startProcess(process.execPath, [...TIDY, SERVER], {
    PATH: process.env.PATH,
    PORT: `${port}`,
    DATA_DIR: scratchFolder(),
    RATE_LIMITS: 'off',
    ...(redisUrl !== null && { REDIS_URL: redisUrl }),
  })
  const baseUrl = `http://127.0.0.1:${port}`
  await answers(`${baseUrl}/readyz`)
  const seats = await circletRooms(baseUrl, rooms, people)
  return { name, server, store, ...(await gathered(port, circlet, seats)) }
}

/** Memory per further connection: connects everybody a second time, when the server's own size has settled. */
export async function memoryPerConnection({ server, gather }: Subject): Promise<number> {
  const before = await memoryInUse(server)
  const crowd = await gather()
  await new Promise((resolve) => setTimeout(resolve, SETTLES_MS))
  const grown = (await memoryInUse(server)) - before
  crowd.close()
  return grown / crowd.size
}

async function gathered(port: number, dialect: Dialect, rooms: Seat[][]): Promise<Pick<Subject, 'crowd' | 'gather'>> {
  const gather = () => Crowd.connect(port, dialect, rooms)
  return { gather, crowd: await gather() }
}
