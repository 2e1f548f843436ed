/** A member of a session as the leases name them. */
interface Leased {
  readonly session: string
  readonly member: string
}

/** How a member is written in the store. */
export function leaseName(session: string, member: string): string {
  return JSON.stringify([session, member])
}

/** Reads what `leaseName` has written; null for anything else. */
export function leaseOf(name: string): Leased | null {
  try {
    const [session, member]: unknown[] = JSON.parse(name)
    return typeof session === 'string' && typeof member === 'string' ? { session, member } : null
  } catch {
    return null
  }
}

/**
 * Who is connected where. Every node holds one lease; the lease lists the members who are connected to it.
 * A node that dies stops renewing, and the node that finds its lease expired takes its members over.
 */
export interface Leases {
  /**
   * Makes this node's lease good for another 30 s, and puts right what the store has lost or a failed `hold` or `drop`
   * has left undone. Call every 10 s. Like all calls here it may reject with `StoreUnavailable`.
   */
  renew(): Promise<void>
  /** Notes that a member has at least one connection (or a grace) on this node. Idempotent. */
  hold(session: string, member: string): Promise<void>
  /** Notes that a member has none on this node any more. Idempotent. */
  drop(session: string, member: string): Promise<void>
  /** Whether any other living node holds this member. */
  heldElsewhere(session: string, member: string): Promise<boolean>
  /**
   * Takes over, in one step per node, the members of every node whose lease has run out, and holds them here.
   * Each is handed to exactly one caller. When leases may be judged at all (not right after an outage) is the caller's to know.
   */
  takeOverDead(): Promise<readonly Leased[]>
  /** Gives the lease up at an orderly shutdown, leaving the members to be taken over at once by another node. */
  resign(): Promise<void>
}
