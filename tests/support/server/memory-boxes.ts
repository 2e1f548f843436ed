import type { Ballot, BallotBoxes, Put } from '../../../server/src/store/ballot-boxes.ts'

interface Box {
  readonly voters: Map<string, string>
  readonly answers: Map<string, string>
  closed: boolean
}

/** Ballot boxes in memory, for servers whose log is there too. */
export class MemoryBoxes implements BallotBoxes {
  readonly #boxes = new Map<string, Box>()

  async put({ session, box: name, voter, command, answer, mayChange }: Ballot): Promise<Put> {
    const box = this.#box(session, name)
    const before = box.voters.get(voter)
    if (before === command) return 'kept'
    if (box.closed) return 'closed'
    if (before !== undefined && !mayChange) return 'answered'
    box.voters.set(voter, command)
    box.answers.set(mayChange ? voter : `${box.answers.size}`, answer)
    return 'kept'
  }

  async answered(session: string, name: string): Promise<readonly string[]> {
    return [...this.#box(session, name).voters.keys()].toSorted()
  }

  async tally(session: string, name: string): Promise<readonly string[]> {
    const box = this.#box(session, name)
    box.closed = true
    return [...box.answers.values()].toSorted()
  }

  async drop(session: string, name: string): Promise<void> {
    this.#boxes.set(`${session}/${name}`, { voters: new Map(), answers: new Map(), closed: true })
  }

  async forget(session: string, voter: string): Promise<void> {
    for (const [key, { voters, answers }] of this.#boxes) {
      if (!key.startsWith(`${session}/`)) continue
      voters.delete(voter)
      answers.delete(voter)
    }
  }

  #box(session: string, name: string): Box {
    const key = `${session}/${name}`
    const box = this.#boxes.get(key) ?? { voters: new Map(), answers: new Map(), closed: false }
    this.#boxes.set(key, box)
    return box
  }
}
