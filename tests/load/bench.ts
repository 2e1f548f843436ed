import { evaluationMs, MEMBERS } from './evaluation.ts'
import { median, quantile, table } from './figures.ts'
import { cpuMs } from './process.ts'
import { memoryPerConnection, type Size, type Subject, startEmbedded, startOnRedis, startRelay } from './subjects.ts'

export interface Plan extends Size {
  readonly perSecond: number
  readonly seconds: number
  readonly rounds: number
}

interface Round {
  readonly cpuPerCommand: number
  readonly storeCpuPerCommand: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
  readonly sent: number
  /** Not answered, refused, or not brought to everybody. */
  readonly faults: number
}

const WARM_UP_SECONDS = 3
/** When even the relay needs so long, the machine has no time for either, and no figure says anything about Circlet. */
const TOO_BUSY_MS = 100
const TARGETS = { cpuOnRedis: 2.5, bytes: 300, evaluationMs: 1 } as const

/** Measures Circlet on both stores against a bare relay and the balance engine alone, prints the figures, and answers whether they are within the targets. */
export async function bench(plan: Plan): Promise<boolean> {
  const { rooms, people, perSecond, seconds, rounds } = plan
  console.log(`${rooms} rooms of ${people}, ${perSecond} commands a second, ${rounds} rounds of ${seconds} s in turn\n`)
  // Before anything else wants the processor.
  const evaluation = evaluationMs()
  const subjects = [await startRelay(plan), await startEmbedded(plan), await startOnRedis(plan)]
  // Compiled and with warm caches before anything counts.
  for (const subject of subjects) await measure(subject, { ...plan, seconds: WARM_UP_SECONDS })
  const measured = new Map(subjects.map((subject) => [subject, [] as Round[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [subject, results] of measured) results.push(await measure(subject, plan))
  }
  const memory = new Map<string, number>()
  for (const subject of subjects) memory.set(subject.name, await memoryPerConnection(subject))
  for (const { crowd, server, store } of subjects) {
    crowd.close()
    server.kill()
    store?.kill()
  }
  return report(measured, memory, evaluation)
}

async function measure({ crowd, server, store }: Subject, { perSecond, seconds }: Plan): Promise<Round> {
  const cpu = cpuMs(server.pid)
  const storeCpu = store ? cpuMs(store.pid) : 0
  const { sent, changes, unanswered, refused, lost, bytesPerDelivery, toEveryoneMs } = await crowd.send(
    perSecond,
    seconds,
  )
  const each = (used: number) => used / Math.max(1, changes)
  return {
    cpuPerCommand: each(cpuMs(server.pid) - cpu),
    storeCpuPerCommand: store ? each(cpuMs(store.pid) - storeCpu) : Number.NaN,
    p50: quantile(toEveryoneMs, 0.5),
    p99: quantile(toEveryoneMs, 0.99),
    bytes: bytesPerDelivery,
    sent,
    faults: unanswered + refused + lost,
  }
}

function report(
  measured: ReadonlyMap<Subject, readonly Round[]>,
  memory: ReadonlyMap<string, number>,
  evaluation: number,
): boolean {
  const subjects = [...measured.keys()]
  const roundsOf = (name: string) => subjects.flatMap((one) => (one.name === name ? (measured.get(one) ?? []) : []))
  const relay = roundsOf('relay')
  // Round by round, because what else the machine does changes with time.
  const ratio = (name: string, figure: keyof Round) =>
    median(roundsOf(name).map((round, index) => round[figure] / (relay[index]?.[figure] ?? Number.NaN)))
  const row = (title: string, figure: keyof Round, digits: number, unit: string) => [
    title,
    ...subjects.map(({ name }) => said(median(roundsOf(name).map((round) => round[figure])), digits, unit)),
    ...['embedded', 'redis'].map((name) => said(ratio(name, figure), 2, ' ×')),
  ]
  const perConnection = subjects.map(({ name }) => (memory.get(name) ?? Number.NaN) / 1000)
  const total = (figure: 'sent' | 'faults', name: string) =>
    roundsOf(name).reduce((sum, round) => sum + round[figure], 0)
  console.log(
    table([
      ['median of the rounds', ...subjects.map(({ name }) => name), 'embedded : relay', 'redis : relay'],
      row('server CPU per command', 'cpuPerCommand', 3, ' ms'),
      row('store CPU per command', 'storeCpuPerCommand', 3, ' ms'),
      row('command to everyone, p50', 'p50', 2, ' ms'),
      row('command to everyone, p99', 'p99', 2, ' ms'),
      row('bytes per delivery', 'bytes', 0, ''),
      [
        'memory per connection',
        ...perConnection.map((kilobytes) => said(kilobytes, 0, ' kB')),
        ...perConnection.slice(1).map((kilobytes) => said(kilobytes / (perConnection[0] ?? Number.NaN), 2, ' ×')),
      ],
      ['commands sent', ...subjects.map(({ name }) => `${total('sent', name)}`), '', ''],
      ['lost or refused', ...subjects.map(({ name }) => `${total('faults', name)}`), '', ''],
    ]),
  )
  const busy = median(relay.map(({ p50 }) => p50))
  if (busy > TOO_BUSY_MS || total('faults', 'relay') > 0)
    console.log(
      `\nThe machine was too busy: even the relay took ${said(busy, 0, ' ms')}. Run it again when nothing else does.`,
    )
  const bytes = Math.max(...['embedded', 'redis'].flatMap((name) => roundsOf(name).map((round) => round.bytes)))
  const faults = subjects.reduce((sum, { name }) => sum + total('faults', name), 0)
  return judged([
    [
      `CPU on Redis ${said(ratio('redis', 'cpuPerCommand'), 2, ' ×')} relay (at most ${TARGETS.cpuOnRedis})`,
      ratio('redis', 'cpuPerCommand') <= TARGETS.cpuOnRedis,
    ],
    [`${said(bytes, 0, ' bytes')} per delivery (at most ${TARGETS.bytes})`, bytes <= TARGETS.bytes],
    [`${faults} lost or refused (none)`, faults === 0],
    [
      `${said(evaluation, 3, ' ms')} to evaluate the balance of ${MEMBERS} members (at most ${TARGETS.evaluationMs})`,
      evaluation <= TARGETS.evaluationMs,
    ],
  ])
}

function judged(targets: readonly (readonly [string, boolean])[]): boolean {
  const pass = targets.every(([, isMet]) => isMet)
  console.log(
    `\n${pass ? 'PASS' : 'FAIL'}: ${targets.map(([words, isMet]) => (isMet ? words : `${words} ✗`)).join(' · ')}`,
  )
  return pass
}

function said(value: number, digits: number, unit: string): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(digits)}${unit}`
}
