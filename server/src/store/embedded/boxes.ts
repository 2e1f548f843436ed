import { randomBytes } from 'node:crypto'
import type { Ballot, BallotBoxes, Put } from '../ballot-boxes.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { hashOf, sessionRange } from './keys.ts'
import type { EmbeddedSessions } from './sessions.ts'
import type { EmbeddedStore, Operation } from './store.ts'

/**
 * The boxes in the same directory, each in the range of its session, with which it is erased:
 *
 *     s/<hash>/b/<box>/s          there when the box is closed
 *     s/<hash>/b/<box>/w/<voter>  the command that brought their answer
 *     s/<hash>/b/<box>/a/<name>   an answer; the name is the voter's while it may change, else random
 */
export class EmbeddedBoxes implements BallotBoxes {
  readonly #store: EmbeddedStore
  readonly #sessions: EmbeddedSessions
  readonly #turns: KeyedMutex
  readonly #now: () => number

  constructor(store: EmbeddedStore, sessions: EmbeddedSessions, turns: KeyedMutex, now: () => number) {
    this.#store = store
    this.#sessions = sessions
    this.#turns = turns
    this.#now = now
  }

  put(ballot: Ballot): Promise<Put> {
    return this.#inTurn(ballot.session, () => this.#put(ballot))
  }

  answered(session: string, box: string): Promise<readonly string[]> {
    return this.#store.answer(async () => {
      const voters = rangeOf(session, box, 'w')
      return (await this.#store.database.keys(voters).all()).map((key) => key.slice(voters.gte.length))
    })
  }

  tally(session: string, box: string): Promise<readonly string[]> {
    return this.#inTurn(session, async () => {
      await this.#close(session, box)
      return (await this.#store.database.values(rangeOf(session, box, 'a')).all()).toSorted()
    })
  }

  drop(session: string, box: string): Promise<void> {
    return this.#inTurn(session, async () => {
      const { database } = this.#store
      await this.#close(session, box)
      const [voters, answers] = [rangeOf(session, box, 'w'), rangeOf(session, box, 'a')]
      const keys = [...(await database.keys(voters).all()), ...(await database.keys(answers).all())]
      await this.#remove(session, keys)
    })
  }

  forget(session: string, voter: string): Promise<void> {
    return this.#inTurn(session, async () => {
      const before = `s/${hashOf(session)}/b`
      const keys = await this.#store.database.keys({ gte: `${before}/`, lt: `${before}0` }).all()
      await this.#remove(
        session,
        keys.filter((key) => key.endsWith(`/w/${voter}`) || key.endsWith(`/a/${voter}`)),
      )
    })
  }

  async #remove(session: string, keys: readonly string[]): Promise<void> {
    const operations = keys.map((key): Operation => ({ type: 'del', key }))
    if (operations.length > 0) await this.#store.scrub(operations, [sessionRange(hashOf(session))])
  }

  async #put({ session, box, voter, command, answer, mayChange }: Ballot): Promise<Put> {
    if (!this.#isThere(session)) return 'unknown'
    const { database } = this.#store
    const mark = rangeOf(session, box, 'w').gte + voter
    const before = await database.get(mark)
    if (before === command) return 'kept'
    if ((await database.get(sealOf(session, box))) !== undefined) return 'closed'
    if (before !== undefined && !mayChange) return 'answered'
    const name = mayChange ? voter : randomBytes(9).toString('base64url')
    await this.#store.write([
      { type: 'put', key: mark, value: command },
      { type: 'put', key: rangeOf(session, box, 'a').gte + name, value: answer },
    ])
    return 'kept'
  }

  /** A box that nothing was put in is closed too: what comes later is late. */
  async #close(session: string, box: string): Promise<void> {
    if (this.#isThere(session)) await this.#store.write([{ type: 'put', key: sealOf(session, box), value: '' }])
  }

  #isThere(session: string): boolean {
    return this.#sessions.find(session, this.#now()) !== undefined
  }

  #inTurn<Answer>(session: string, work: () => Promise<Answer>): Promise<Answer> {
    return this.#store.answer(() => this.#turns.take(session, work))
  }
}

function sealOf(session: string, box: string): string {
  return `s/${hashOf(session)}/b/${box}/s`
}

function rangeOf(session: string, box: string, part: 'w' | 'a'): { readonly gte: string; readonly lt: string } {
  const before = `s/${hashOf(session)}/b/${box}/${part}`
  return { gte: `${before}/`, lt: `${before}0` }
}
