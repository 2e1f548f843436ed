import { type Position, PROTOCOL, type RefusalCode } from '@circlet/shared/protocol/messages'
import { z } from 'zod'
import type { ErrorReporter } from '../runtime/error-reporter.ts'
import type { LiveSession } from '../runtime/live-session.ts'
import { roleOf, type TokenLookup } from '../runtime/membership/token-lookup.ts'
import { StoreUnavailable } from '../store/event-log.ts'
import type { Admitted, Resume } from './circlet-socket.ts'

const handshake = z.strictObject({
  protocol: z.literal(PROTOCOL),
  sessionId: z.string().max(64),
  token: z.string().max(64),
  since: z.strictObject({ version: z.int().min(0), head: z.string().max(64) }).optional(),
})

export type Admission =
  | { readonly ok: true; readonly admitted: Admitted }
  | { readonly ok: false; readonly code: RefusalCode }

export interface HandshakePorts {
  readonly tokens: TokenLookup
  readonly errorReporter: ErrorReporter
}

/** Decides on what a client says of itself when it connects. */
export async function admit(
  auth: unknown,
  address: string,
  { tokens, errorReporter }: HandshakePorts,
): Promise<Admission> {
  // A newer client may say more than this build knows, and must learn why it is refused.
  if (protocolOf(auth) !== PROTOCOL) return refused('client-outdated')
  const parsed = handshake.safeParse(auth)
  if (!parsed.success) return refused('not-allowed')
  const { sessionId, token, since } = parsed.data
  try {
    const found = await tokens.find({ sessionId, token, address, how: 'known' })
    if (!found) return refused('unknown-session')
    if (!found.holder) return refused(found.why)
    const { session, holder } = found
    if (holder.kind === 'link' && holder.role !== 'display') return refused('not-allowed')
    if (holder.kind === 'seat' && holder.status !== 'seated') return refused('revoked')
    const memberId = holder.kind === 'seat' ? holder.member : null
    const role = memberId === null ? 'display' : roleOf(session, memberId)
    const resume = since ? await resumeFrom(session, since) : null
    return { ok: true, admitted: { session, viewer: { memberId, role }, resume } }
  } catch (error) {
    errorReporter.unlessStoreAway('handshake', error, sessionId)
    return refused(error instanceof StoreUnavailable ? 'unavailable' : 'internal')
  }
}

async function resumeFrom(session: LiveSession, since: Position): Promise<Resume> {
  return { since, records: await session.recordsAfter(since) }
}

function protocolOf(auth: unknown): unknown {
  return typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined
}

function refused(code: RefusalCode): Admission {
  return { ok: false, code }
}
