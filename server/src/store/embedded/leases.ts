import type { KeyedMutex } from '../keyed-mutex.ts'
import { type Leases, leaseName, leaseOf } from '../leases.ts'
import { hashOf } from './keys.ts'
import type { Database, EmbeddedStore, Operation } from './store.ts'

export const LEASES = { gte: 'l/', lt: 'l0' }

/** The keys of all leases on members of one session (they contain its id), and of leases that cannot be read. */
export async function leasesOf(database: Database, session: string): Promise<readonly string[]> {
  const all = await database.iterator(LEASES).all()
  return all.filter(([, name]) => (leaseOf(name)?.session ?? session) === session).map(([key]) => key)
}

/**
 * The leases of the only process there is: whatever another node id holds was left by a process that is no more.
 * Written without waiting for the disk: a crash of the machine loses who was connected, and nobody is by then.
 */
export class EmbeddedLeases implements Leases {
  readonly #store: EmbeddedStore
  readonly #turns: KeyedMutex
  readonly #node: string

  constructor(store: EmbeddedStore, turns: KeyedMutex, node: string) {
    this.#store = store
    this.#turns = turns
    this.#node = node
  }

  async renew(): Promise<void> {
    await this.#store.answer(async () => 'as long as this process lives, its lease is good')
  }

  hold(session: string, member: string): Promise<void> {
    const name = leaseName(session, member)
    return this.#store.answer(() => this.#store.database.put(this.#key(name), name))
  }

  drop(session: string, member: string): Promise<void> {
    const name = leaseName(session, member)
    return this.#store.answer(() => this.#store.database.del(this.#key(name)))
  }

  async heldElsewhere(): Promise<boolean> {
    return false
  }

  takeOverDead(): Promise<readonly { readonly session: string; readonly member: string }[]> {
    return this.#store.answer(() => this.#turns.take(LEASES.gte, () => this.#takeOver()))
  }

  async resign(): Promise<void> {
    // The next process has another node id, and that alone makes these members its to take over.
  }

  async #takeOver(): Promise<{ session: string; member: string }[]> {
    const { database } = this.#store
    const all = await database.iterator(LEASES).all()
    const left = all.filter(([key]) => !key.startsWith(`l/${this.#node}/`))
    const own = new Set(all.filter(([key]) => key.startsWith(`l/${this.#node}/`)).map(([, name]) => name))
    const operations = left.flatMap(([key, name]): Operation[] => [
      { type: 'del', key },
      ...(leaseOf(name) ? [{ type: 'put' as const, key: this.#key(name), value: name }] : []),
    ])
    await database.batch(operations)
    const fresh = new Set(left.map(([, name]) => name).filter((name) => !own.has(name)))
    return [...fresh].flatMap((name) => leaseOf(name) ?? [])
  }

  #key(name: string): string {
    return `l/${this.#node}/${hashOf(name)}`
  }
}
