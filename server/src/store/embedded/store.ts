import { ANSWER_MS } from '@circlet/shared/traffic'
import { type BatchOperation, ClassicLevel } from 'classic-level'
import { StoreUnavailable } from '../event-log.ts'

const REOPEN_EVERY_MS = 1000
const SCRUB_AGAIN_MS = 1500
/** What a crash has kept from being scrubbed leaves the disk no later. */
const FIRST_SCRUB_MS = 10 * 60_000
const SCRUB_EVERY_MS = 12 * 60 * 60_000
/** Ends before and behind every key that there is. */
const EVERYTHING = { gte: ' ', lt: '~' }

/** Another process has the directory; the message is one sentence that says what to do. */
export class DataDirLocked extends Error {
  override name = 'DataDirLocked'
}

/** The directory cannot be used; the message is one sentence that says what to do. */
export class DataDirUnwritable extends Error {
  override name = 'DataDirUnwritable'
}

export type Database = ClassicLevel<string, string>
export type Operation = BatchOperation<Database, string, string>

/** The keys from one on and before another. */
export interface Range {
  readonly gte: string
  readonly lt: string
}

/** Operations that share one sync. */
class Group {
  readonly operations: Operation[] = []
  resolve: () => void = () => {}
  reject: (error: Error) => void = () => {}
  readonly written = new Promise<void>((resolve, reject) => {
    this.resolve = resolve
    this.reject = reject
  })
}

/**
 * One LevelDB directory with group commit: writes that arrive while one is being synced share the next sync.
 *
 * After a failed write the directory is closed and opened again until that works: LevelDB may have left half a record
 * in its journal, and what is written behind such a record is lost at the next start.
 */
export class EmbeddedStore {
  /** For reading and compacting; what is written goes through `write`. */
  readonly database: Database
  #next: Group | null = null
  #isWriting = false
  #failure: Error | null = null
  #closed = false
  #reopened: () => Promise<void> = async () => {}
  #scrubbing: NodeJS.Timeout

  private constructor(database: Database) {
    this.database = database
    this.#scrubbing = setTimeout(() => this.#scrubAll(), FIRST_SCRUB_MS).unref()
  }

  /** Opens or makes the directory. Rejects with `DataDirLocked` or `DataDirUnwritable`. */
  static async open(dir: string): Promise<EmbeddedStore> {
    const database: Database = new ClassicLevel(dir, { keyEncoding: 'utf8', valueEncoding: 'utf8' })
    try {
      await database.open()
    } catch (error) {
      throw unopened(dir, error)
    }
    return new EmbeddedStore(database)
  }

  /** What went wrong with the directory, or null while it works. */
  get failure(): Error | null {
    return this.#failure
  }

  /** Calls `reopened` when what is on disk may differ from what was last written, before anything else is answered. */
  onReopened(reopened: () => Promise<void>): void {
    this.#reopened = reopened
  }

  /** Does something with the directory. Rejects with `StoreUnavailable` when it fails or is not done within 3 s. */
  answer<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown) => reject(unavailable(cause))
      if (this.#failure) {
        fail(this.#failure)
        return
      }
      const late = setTimeout(() => fail(new Error('no answer in time')), ANSWER_MS)
      work()
        .then(resolve, fail)
        .finally(() => clearTimeout(late))
    })
  }

  /** Writes all operations at once, and answers when they are on the disk itself. */
  write(operations: readonly Operation[]): Promise<void> {
    if (this.#failure) return Promise.reject(unavailable(this.#failure))
    this.#next ??= new Group()
    for (const operation of operations) this.#next.operations.push(operation)
    const { written } = this.#next
    if (!this.#isWriting) void this.#writeGroups()
    return written
  }

  /** Writes, and has what the operations remove or replace within some ranges leave the disk itself. */
  async scrub(operations: readonly Operation[], ranges: readonly Range[]): Promise<void> {
    // LevelDB forgets deleted bytes only where a table with the deletion meets an older table with the bytes. So what
    // is still in its journal becomes a table first, then the deletion does, and then both are merged.
    for (const range of ranges) await this.#compact(range)
    await this.write(operations)
    for (const range of ranges) await this.#compact(range)
    // Reads that ran meanwhile kept alive the data that they could still read.
    setTimeout(() => void this.#scrubAgain(ranges), SCRUB_AGAIN_MS).unref()
  }

  #scrubAll(): void {
    void this.#scrubAgain([EVERYTHING])
    this.#scrubbing = setTimeout(() => this.#scrubAll(), SCRUB_EVERY_MS).unref()
  }

  /** What fails here is done with all the rest. */
  async #scrubAgain(ranges: readonly Range[]): Promise<void> {
    if (this.#closed || this.#failure) return
    try {
      // Tables that lie deepest are merged only with something newer: deletions of nothing, at both ends.
      await this.write(ranges.flatMap(({ gte, lt }) => [gte, lt].map((key): Operation => ({ type: 'del', key }))))
      for (const range of ranges) await this.#compact(range)
    } catch {
      // Closed or failed meanwhile: `write` has taken note of that, and the bytes go when all is scrubbed.
    }
  }

  async #compact({ gte, lt }: Range): Promise<void> {
    if (this.database.status === 'open') await this.database.compactRange(gte, lt)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#scrubbing)
    while (this.#isWriting) await new Promise(setImmediate)
    await this.database.close()
  }

  async #writeGroups(): Promise<void> {
    this.#isWriting = true
    for (let group = this.#take(); group; group = this.#take()) {
      try {
        await this.database.batch(group.operations, { sync: true })
        group.resolve()
      } catch (error) {
        group.reject(unavailable(error))
        this.#fail(error)
      }
    }
    this.#isWriting = false
  }

  #take(): Group | null {
    const group = this.#next
    this.#next = null
    return group
  }

  #fail(cause: unknown): void {
    this.#failure = cause instanceof Error ? cause : new Error(String(cause))
    this.#take()?.reject(unavailable(cause))
    if (!this.#closed) setTimeout(() => void this.#reopen(), REOPEN_EVERY_MS).unref()
  }

  async #reopen(): Promise<void> {
    if (this.#closed) return
    try {
      await this.database.close()
      await this.database.open()
      await this.#reopened()
      this.#failure = null
    } catch (error) {
      this.#fail(error)
    }
  }
}

function unavailable(cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause
  return new StoreUnavailable(`Disk: ${cause instanceof Error ? cause.message : cause}`, { cause })
}

function unopened(dir: string, error: unknown): Error {
  // LevelDB's own reason is the cause of "database failed to open".
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  if (code === 'LEVEL_LOCKED') {
    return new DataDirLocked(
      `Another Circlet is using DATA_DIR (${dir}): stop it, or give this one a directory of its own.`,
      { cause },
    )
  }
  if (code === 'LEVEL_CORRUPTION') {
    return new DataDirUnwritable(
      `What is stored in DATA_DIR (${dir}) is damaged: put back a copy of it, or start with an empty directory.`,
      { cause },
    )
  }
  return new DataDirUnwritable(
    `Circlet cannot write to DATA_DIR (${dir}, ${code}): allow it, free some space, or name another directory.`,
    { cause },
  )
}
