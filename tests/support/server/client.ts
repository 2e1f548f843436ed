import type {
  Acknowledgement,
  ClosedReason,
  Command,
  Position,
  RecordsMessage,
  Screen,
  SnapshotMessage,
} from '@circlet/shared/protocol/messages'
import type { SessionRecord } from '@circlet/shared/session/model/events'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { TestServer } from './server.ts'

let counted = 0
/** A command id that no other command of the run has. */
export const freshId = () => `test-${++counted}`

type Came =
  | { readonly snapshot: SnapshotMessage }
  | { readonly records: RecordsMessage }
  | { readonly closed: ClosedReason }
  | { readonly answer: unknown }
  | { readonly screens: readonly Screen[] }
  | { readonly identify: string }

/** One connection, with everything that came over it in the order it came. */
export class TestClient {
  readonly socket: Socket
  readonly came: Came[] = []
  isGone = false
  readonly #waiting = new Set<() => void>()

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('session:snapshot', (snapshot: SnapshotMessage) => this.#note({ snapshot }))
    socket.on('session:records', (records: RecordsMessage) => this.#note({ records }))
    socket.on('session:closed', ({ reason }: { reason: ClosedReason }) => this.#note({ closed: reason }))
    socket.on('session:screens', (screens: readonly Screen[]) => this.#note({ screens }))
    socket.on('session:identify', ({ screen }: { screen: string }) => this.#note({ identify: screen }))
    socket.on('disconnect', () => {
      this.isGone = true
      this.#wake()
    })
    onTestFinished(() => void socket.close())
  }

  get snapshots(): SnapshotMessage[] {
    return this.came.flatMap((each) => ('snapshot' in each ? [each.snapshot] : []))
  }

  get records(): SessionRecord[] {
    return this.came.flatMap((each) => ('records' in each ? each.records.records : []))
  }

  get closed(): ClosedReason[] {
    return this.came.flatMap((each) => ('closed' in each ? [each.closed] : []))
  }

  /** The list of screens it was told last. */
  get screens(): readonly Screen[] {
    return this.came.flatMap((each) => ('screens' in each ? [each.screens] : [])).at(-1) ?? []
  }

  /** The last position it was told. */
  get position(): Position {
    const told = this.came.flatMap((each) =>
      'snapshot' in each ? [each.snapshot.position] : 'records' in each ? [each.records.position] : [],
    )
    return told.at(-1) ?? { version: 0, head: '' }
  }

  /** Waits until a received message makes this true; only the test's own time limit applies. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.#waiting.add(resolve))
  }

  async reaches(version: number): Promise<void> {
    await this.until(() => this.position.version >= version)
  }

  async command(command: Command, id = freshId()): Promise<Acknowledgement> {
    return (await this.ask('session:command', { id, command })) as Acknowledgement
  }

  /** Sends anything and waits for the acknowledgement. */
  ask(event: string, ...sent: unknown[]): Promise<unknown> {
    return new Promise((resolve) => {
      this.socket.emit(event, ...sent, (answer: unknown) => {
        this.#note({ answer })
        resolve(answer)
      })
    })
  }

  close(): void {
    this.socket.close()
  }

  #note(came: Came): void {
    this.came.push(came)
    this.#wake()
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

export interface Door {
  readonly sessionId?: unknown
  readonly token?: unknown
  readonly since?: unknown
  readonly protocol?: unknown
  readonly origin?: string
}

/** A connection without an answer yet. */
function knock(server: TestServer, { origin, ...auth }: Door): Socket {
  return io(server.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { protocol: 1, ...auth },
    ...(origin !== undefined && { extraHeaders: { origin } }),
  })
}

/** Connects and waits for the first message. */
export async function connect(server: TestServer, door: Door): Promise<TestClient> {
  const client = new TestClient(knock(server, door))
  await new Promise<void>((resolve, reject) => {
    client.socket.once('connect', resolve)
    client.socket.once('connect_error', reject)
  })
  await client.until(() => client.came.length > 0)
  return client
}

/** The code with which a door stays shut, `in` when it opens, or what else the handshake says. */
export async function tryDoor(server: TestServer, door: Door): Promise<string> {
  const socket = knock(server, door)
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve('in'))
      socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
        resolve(error.data?.code ?? error.message),
      )
    })
  } finally {
    socket.close()
  }
}
