import { once } from 'node:events'
import { createConnection, createServer, type Server, type Socket } from 'node:net'

/** What becomes of the next bytes: of a request (nothing arrives) or of an answer (all has happened, nobody hears of it). */
export type Fault = 'none' | 'cut-request' | 'cut-answer' | 'hold-answers'

/** A line between a node and its store that can be cut or slowed where it hurts. */
export class FaultyProxy {
  fault: Fault = 'none'
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #held: (() => void)[] = []

  private constructor(target: number) {
    this.#server = createServer((client) => this.#join(client, createConnection(target, '127.0.0.1')))
  }

  static async start(target: number): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    return `redis://127.0.0.1:${address.port}`
  }

  /** Lets everything through again, and what was held first. */
  heal(): void {
    this.fault = 'none'
    for (const deliver of this.#held.splice(0)) deliver()
  }

  stop(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #join(client: Socket, store: Socket): void {
    const cut = () => {
      client.destroy()
      store.destroy()
    }
    for (const socket of [client, store]) {
      this.#sockets.add(socket)
      // When either end breaks, the proxy closes the other end on purpose.
      socket.on('error', cut)
      socket.on('close', cut)
    }
    client.on('data', (bytes) => (this.fault === 'cut-request' ? cut() : store.write(bytes)))
    store.on('data', (bytes) => {
      if (this.fault === 'cut-answer') cut()
      else if (this.fault === 'hold-answers') this.#held.push(() => client.write(bytes))
      else client.write(bytes)
    })
  }
}
