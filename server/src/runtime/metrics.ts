import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Appended } from '../store/event-log.ts'

/** What a server counts of itself; one registry per app, so that two in one process do not mix. */
export class Metrics {
  readonly registry = new Registry()
  readonly #commands = new Counter({
    name: 'circlet_commands_total',
    help: 'Commands by type and answer',
    labelNames: ['type', 'answer'],
    registers: [this.registry],
  })
  readonly #appends = new Counter({
    name: 'circlet_appends_total',
    help: 'Attempts to append a record, by outcome',
    labelNames: ['outcome'],
    registers: [this.registry],
  })
  readonly #appendSeconds = new Histogram({
    name: 'circlet_append_seconds',
    help: 'How long the store takes for one append',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 3],
    registers: [this.registry],
  })
  readonly #records = new Counter({
    name: 'circlet_records_total',
    help: 'Records folded, by whichever node they were made',
    registers: [this.registry],
  })
  readonly #errorReporter = new Counter({
    name: 'circlet_faults_total',
    help: 'Things of our own that broke, by where',
    labelNames: ['where'],
    registers: [this.registry],
  })
  readonly #refusedDoors = new Counter({
    name: 'circlet_doors_refused_total',
    help: 'Handshakes and requests turned away, by code',
    labelNames: ['code'],
    registers: [this.registry],
  })
  readonly #connections = new Gauge({
    name: 'circlet_connections',
    help: 'Sockets connected now',
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  /** Adds a figure that is read when somebody asks for it. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read())
      },
    })
  }

  command(type: string, answer: string): void {
    this.#commands.inc({ type, answer })
  }

  /** Starts the clock of one append; call what it returns with the outcome. */
  appending(): (outcome: Appended['outcome'] | 'unavailable') => void {
    const from = performance.now()
    return (outcome) => {
      this.#appendSeconds.observe((performance.now() - from) / 1000)
      this.#appends.inc({ outcome })
    }
  }

  recorded(): void {
    this.#records.inc()
  }

  fault(where: string): void {
    this.#errorReporter.inc({ where })
  }

  doorRefused(code: string): void {
    this.#refusedDoors.inc({ code })
  }

  connected(by: 1 | -1): void {
    this.#connections.inc(by)
  }
}
