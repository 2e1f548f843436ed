import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorReporter } from '../../runtime/error-reporter.ts'
import { SessionDamaged } from '../../runtime/membership/erase-member.ts'
import { StoreUnavailable } from '../../store/event-log.ts'
import { drainBody } from './drain-body.ts'
import { HttpRefusal } from './refusals.ts'

const TOO_LARGE = 413

/** Answers whatever went wrong in a request; nothing internal leaves. */
export function errorAnswerer(errorReporter: ErrorReporter) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = asRefusal(error)
    if (!refusal) errorReporter.report(request.routeOptions.url ?? 'http', error)
    if (refusal?.status === TOO_LARGE) void refuseBody(request, reply, refusal)
    else sendRefusal(reply, refusal ?? new HttpRefusal('internal'))
  }
}

/** Answers with a refusal, as text: a route's schemas are for what it answers when it gets that far. */
export function sendRefusal(reply: FastifyReply, { code, message, status, retryAfterS }: HttpRefusal): void {
  if (retryAfterS !== null) reply.header('retry-after', retryAfterS)
  const body = JSON.stringify({ error: { code, message } })
  void reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
}

/** Who sends too much is answered when they have sent it, and then cut off: what is left of it must not be read as their next request. */
async function refuseBody(request: FastifyRequest, reply: FastifyReply, refusal: HttpRefusal): Promise<void> {
  await drainBody(request.raw)
  sendRefusal(reply.header('connection', 'close'), refusal)
}

/** The refusal that an error means for the client; null for an internal error. */
export function asRefusal(error: unknown): HttpRefusal | null {
  if (error instanceof HttpRefusal) return error
  if (error instanceof StoreUnavailable) return new HttpRefusal('unavailable')
  if (error instanceof SessionDamaged) return new HttpRefusal('session-damaged')
  if (!(error instanceof Error)) return null
  const { statusCode, validation } = error as Partial<FastifyError>
  if (validation) return new HttpRefusal('invalid-command', { field: fieldIn(validation) })
  switch (statusCode) {
    case 400:
    case 415:
      return new HttpRefusal('invalid-command', { field: 'body' })
    case TOO_LARGE:
      return new HttpRefusal('invalid-command', { field: 'body', status: TOO_LARGE })
    case 429:
      return new HttpRefusal('rate-limited')
    case 503:
      return new HttpRefusal('unavailable')
    default:
      // Whatever a part of the framework blames on who asks, such as a path that it will not serve, is no fault.
      return isBlamedOnAsker(statusCode) ? new HttpRefusal('not-found') : null
  }
}

const isBlamedOnAsker = (status: number | undefined) => status !== undefined && status >= 400 && status < 500

function fieldIn(validation: NonNullable<FastifyError['validation']>): string {
  const [first] = validation
  const path = first?.instancePath.split('/').filter((part) => part !== '') ?? []
  const keys = first?.params.keys
  return [...path, ...(Array.isArray(keys) ? keys.slice(0, 1) : [])].join('.').slice(0, 120) || 'body'
}
