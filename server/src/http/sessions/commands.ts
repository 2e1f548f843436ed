import type { MemberId } from '@circlet/shared/ids'
import { commandEnvelope } from '@circlet/shared/protocol/commands'
import type { Acknowledgement, RefusalCode } from '@circlet/shared/protocol/messages'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { CommandDispatcher } from '../../runtime/dispatch/command-dispatcher.ts'
import { memberCommand } from '../../runtime/dispatch/member-command.ts'
import { parseCommand } from '../../runtime/dispatch/parse-command.ts'
import type { LiveSession } from '../../runtime/live-session.ts'
import type { TokenLookup } from '../../runtime/membership/token-lookup.ts'
import type { Metrics } from '../../runtime/metrics.ts'
import { entranceOf, memberOf } from '../shared/access.ts'
import { asRefusal } from '../shared/errors.ts'
import { HttpRefusal, statusOf, unknownToken } from '../shared/refusals.ts'
import { accepted, errorBody, errors, refused, sessionParams } from '../shared/schemas.ts'
import { SeatBuckets } from '../shared/seat-buckets.ts'

export interface CommandsPorts {
  readonly tokens: TokenLookup
  readonly dispatch: CommandDispatcher
  readonly metrics: Metrics
  readonly rateLimits: boolean
}

/** Who sent the command, known before its body is read: a body that cannot be read is answered with a version too. */
interface Sender {
  readonly session: LiveSession
  readonly member: MemberId
  /** They have left, and may only leave again (MB4). */
  readonly isGone: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    sender: Sender | null
  }
}

/** Commands for programs without a socket, answered as a socket would answer them. */
export const commandRoutes: FastifyPluginAsyncZod<CommandsPorts> = async (app, { tokens, dispatch, ...ports }) => {
  const buckets = ports.rateLimits ? new SeatBuckets() : null
  app.decorateRequest('sender', null)
  app.route({
    method: 'POST',
    url: '/sessions/:id/commands',
    schema: {
      summary: 'Ask something of a session, with a seat',
      params: sessionParams,
      body: commandEnvelope,
      security: [{ token: [] }],
      response: {
        200: accepted,
        // A link is no seat: that is an error; a seat that may not ask this is a refusal.
        403: refused.or(errorBody),
        409: refused,
        422: refused,
        429: refused,
        503: refused.or(errorBody),
        ...errors(401, 404, 413, 500),
      },
    },
    // The handler reads the body itself, with the same words as the socket.
    validatorCompiler: () => (body) => ({ value: body }),
    onRequest: async (request) => {
      const entrance = await entranceOf(request, tokens)
      const member = memberOf(entrance, true)
      const isGone = entrance.holder.kind === 'seat' && entrance.holder.status !== 'seated'
      request.sender = { session: entrance.session, member, isGone }
    },
    errorHandler: (error, request, reply) => {
      const refusal = asRefusal(error)
      if (refusal?.status !== 422 || !request.sender) throw error
      if (request.sender.isGone) throw unknownToken()
      return answer(reply, request.sender.session, { code: 'invalid-command', field: 'body' })
    },
    handler: async (request, reply) => {
      const { session, member, isGone } = senderOf(request)
      if (buckets?.take(`${session.id}/${member}`, performance.now()) === false) {
        return answer(reply.header('retry-after', 1), session, { code: 'rate-limited' })
      }
      const parsed = parseCommand(request.body)
      if (isGone && !(parsed.ok && parsed.envelope.command.type === 'leave')) throw unknownToken()
      if (!parsed.ok) return answer(reply, session, { code: 'invalid-command', field: parsed.field })
      const { type } = parsed.envelope.command
      const acknowledgement = await dispatch.submit(session, memberCommand(member, parsed.envelope))
      ports.metrics.command(type, acknowledgement.ok ? 'ok' : acknowledgement.code)
      return pass(reply, acknowledgement)
    },
  })
}

function senderOf({ sender }: FastifyRequest): Sender {
  if (!sender) throw new TypeError('nobody was let in')
  return sender
}

function answer(reply: FastifyReply, { position }: LiveSession, why: { code: RefusalCode; field?: string }) {
  return pass(reply, { ok: false, version: position.version, ...why })
}

function pass(reply: FastifyReply, acknowledgement: Acknowledgement) {
  if (acknowledgement.ok) return reply.code(200).send(acknowledgement)
  const status = statusOf(acknowledgement.code)
  if (status === 404 || status === 500) throw new HttpRefusal(acknowledgement.code)
  return reply.code(status).send(acknowledgement)
}
