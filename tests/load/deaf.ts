import { readFileSync } from 'node:fs'
import { type DeafPeer, openPeer } from '../support/server/deaf-peer.ts'
import { freePort } from '../support/server/redis-server.ts'
import { Crowd } from './crowd.ts'
import { circlet, type Seat } from './dialect.ts'
import { quantile, table } from './figures.ts'
import { answers, scratchFolder, startProcess } from './process.ts'
import { circletRooms, post } from './rooms.ts'

export interface DeafPlan {
  readonly sockets: number
  readonly seconds: number
  /** Old space of the server, in MB. */
  readonly heap: number
  /** The built server to attack. */
  readonly server: string
}

interface Row {
  readonly seconds: number
  readonly memory: number
  readonly p99: number
  readonly lost: number
}

const PER_SEAT = 8
const CAPTURES = 300
const HONEST = { people: 12, perSecond: 40 } as const
const STEP_SECONDS = 20
/** A little longer than a server needs to close who takes nothing. */
const RENEWED_SECONDS = 35
const SLOWER_AT_MOST = 1.5
const MORE_AT_MOST = 80

/** Lets many sockets of a large session stop reading, and prints what that costs the server and honest people elsewhere. */
export async function deaf({ sockets, seconds, heap, server: path }: DeafPlan): Promise<boolean> {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const server = await startProcess(process.execPath, [`--max-old-space-size=${heap}`, path], {
    PATH: process.env.PATH,
    PORT: `${port}`,
    DATA_DIR: scratchFolder(),
    RATE_LIMITS: 'off',
  })
  await answers(`${baseUrl}/readyz`)
  const large = (await circletRooms(baseUrl, 1, 1 + Math.ceil(sockets / PER_SEAT)))[0] ?? []
  const size = await fill(baseUrl, large[0] as Seat)
  const crowd = await Crowd.connect(port, circlet, await circletRooms(baseUrl, 1, HONEST.people))
  await crowd.send(HONEST.perSecond, 3)
  const calm = await look(server.pid, crowd, 0, Math.min(seconds, STEP_SECONDS))
  const rows = [calm]
  const deafOnes = startDeafOnes(baseUrl, large.slice(1), sockets)
  const flood = startFlood(baseUrl, large)
  for (let at = STEP_SECONDS; at <= seconds && isAlive(server.pid); at += STEP_SECONDS)
    rows.push(await look(server.pid, crowd, at, STEP_SECONDS))
  const survived = isAlive(server.pid)
  await flood.stop()
  crowd.close()
  await deafOnes.stop()
  server.kill()
  return report(rows, { sockets, size, snapshots: flood.snapshots(), survived })
}

/** Makes the view as large as it can become, and answers its size in bytes. */
async function fill(baseUrl: string, { auth }: Seat): Promise<number> {
  const { sessionId, token } = auth as { sessionId: string; token: string }
  const path = `${baseUrl}/api/sessions/${sessionId}`
  for (let n = 0; n < CAPTURES; n++) {
    const command = { type: 'add-capture', kind: 'line', text: '愛'.repeat(1000) }
    await post(`${path}/commands`, token, { id: `fill-${n}`, command })
  }
  const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } })
  return (await answer.arrayBuffer()).byteLength
}

/** Connects so many sockets that stop reading, sends pongs that nobody asked for, and takes new ones when the server may have closed them. */
function startDeafOnes(baseUrl: string, seats: readonly Seat[], count: number) {
  let peers: DeafPeer[] = []
  let isOver = false
  const end = () => {
    for (const peer of peers) peer.end()
    peers = []
  }
  const go = async () => {
    for (let second = 0; !isOver; second++) {
      if (second % RENEWED_SECONDS === 0) {
        end()
        for (let n = 0; n < count && !isOver; n++) {
          const peer = await openPeer(baseUrl, seats[n % seats.length]?.auth).catch(() => null)
          peer?.deafen()
          if (peer) peers.push(peer)
        }
      }
      for (const peer of peers) peer.send('3')
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    end()
  }
  const done = go()
  return {
    stop() {
      isOver = true
      return done
    },
  }
}

/** Twice a second the seats change their roles, which owes each of their sockets a snapshot. */
function startFlood(baseUrl: string, seats: readonly Seat[]) {
  const [steering, ...others] = seats
  const { sessionId, token } = (steering as Seat).auth as { sessionId: string; token: string }
  let isOver = false
  let rounds = 0
  const turn = async () => {
    while (!isOver) {
      const role = rounds++ % 2 === 0 ? 'timekeeper' : 'participant'
      const from = performance.now()
      for (const [index] of others.entries()) {
        if (isOver) break
        const command = { type: 'set-role', member: `m${index + 2}`, role }
        await post(`${baseUrl}/api/sessions/${sessionId}/commands`, token, {
          id: `r${rounds}-${index}`,
          command,
        }).catch(() => {
          isOver = true
        })
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + 500 - performance.now())))
    }
  }
  const done = turn()
  return {
    snapshots: () => rounds,
    stop() {
      isOver = true
      return done
    },
  }
}

async function look(pid: number, crowd: Crowd, seconds: number, forSeconds: number): Promise<Row> {
  const { toEveryoneMs, lost, unanswered } = await crowd.send(HONEST.perSecond, forSeconds)
  return {
    seconds,
    memory: isAlive(pid) ? residentMb(pid) : Number.NaN,
    p99: quantile(toEveryoneMs, 0.99),
    lost: lost + unanswered,
  }
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000
}

function isAlive(pid: number): boolean {
  try {
    return /State:\s+[^ZX]/.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch (error) {
    // No such process any more.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function report(
  rows: readonly Row[],
  run: { sockets: number; size: number; snapshots: number; survived: boolean },
): boolean {
  const { sockets, size, snapshots, survived } = run
  console.log(`${sockets} deaf sockets, a view of ${Math.round(size / 1000)} kB, ${snapshots} rounds of snapshots\n`)
  const cells = rows.map(({ seconds, memory, p99, lost }) => [
    seconds === 0 ? 'calm' : `${seconds} s`,
    `${memory.toFixed(0)} MB`,
    `${p99.toFixed(1)} ms`,
    `${lost}`,
  ])
  console.log(table([['', 'server in memory', 'honest p99', 'lost or unanswered'], ...cells]))
  const [calm, ...deafened] = rows
  const more = Math.max(...deafened.map(({ memory }) => memory)) - (calm?.memory ?? Number.NaN)
  const slower = Math.max(...deafened.map(({ p99 }) => p99)) / (calm?.p99 ?? Number.NaN)
  const isMet = survived && more <= MORE_AT_MOST && slower <= SLOWER_AT_MOST
  console.log(
    `\n${isMet ? 'PASS' : 'FAIL'}: the server ${survived ? 'lives' : 'is dead'} · ${more.toFixed(0)} MB more (at most ${MORE_AT_MOST}) · slowest p99 ${slower.toFixed(2)} × calm (at most ${SLOWER_AT_MOST})`,
  )
  return isMet
}
