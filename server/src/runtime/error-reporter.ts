import { StoreUnavailable } from '../store/event-log.ts'
import type { Metrics } from './metrics.ts'

/** The part of a pino logger that is needed here. */
export interface Logger {
  error(facts: object, message: string): void
  warn(facts: object, message: string): void
  info(facts: object, message: string): void
}

/** So many faults are remembered as reported. */
const REMEMBERED = 1000

/** Where what is broken of our own is counted and logged, without anything that people have written. */
export class ErrorReporter {
  readonly #metrics: Metrics
  readonly #logger: Logger
  readonly #reported = new Set<string>()

  constructor(metrics: Metrics, logger: Logger) {
    this.#metrics = metrics
    this.#logger = logger
  }

  /** `where` is a place in the program or a command's type, never a text of a person's. */
  report(where: string, error: unknown, session?: string): void {
    this.#metrics.fault(where)
    this.#logger.error({ where, session, ...describe(error) }, 'internal error')
  }

  /** As `report`, but a second fault of the same deadline, or other thing, of a session is left out. */
  reportOnce(where: string, error: unknown, session: string, what: string): void {
    const key = `${session} ${what}`
    if (this.#reported.has(key)) return
    if (this.#reported.size >= REMEMBERED) this.#reported.clear()
    this.#reported.add(key)
    this.report(where, error, session)
  }

  /** A store that is away is no fault: who needed it is answered so, and tries again. */
  unlessStoreAway(where: string, error: unknown, session?: string): void {
    if (!(error instanceof StoreUnavailable)) this.report(where, error, session)
  }
}

/** An error without its message, which may quote names or notes. */
function describe(error: unknown): { readonly error: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, at: frames.map((line) => line.trim()) }
}
