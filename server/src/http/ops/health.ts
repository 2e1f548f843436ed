import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { EventLog } from '../../store/event-log.ts'
import { isPrivateNetwork } from '../shared/private-network.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { errorBody, errors, health } from '../shared/schemas.ts'

export interface HealthPorts {
  readonly log: EventLog
  /** What else the operator should know, as sentences; the server works all the same. */
  readonly warnings: () => readonly string[]
}

/** Whether the process is up, and whether it can be given work. */
export const healthRoutes: FastifyPluginAsyncZod<HealthPorts> = async (app, { log, warnings }) => {
  app.route({
    method: 'GET',
    url: '/healthz',
    schema: { summary: 'Whether the process is up', response: { 200: health, ...errors(500) } },
    handler: async (_request, reply) => reply.send({ ok: true as const }),
  })

  app.route({
    method: 'GET',
    url: '/readyz',
    schema: {
      summary: 'Whether the store answers and keeps what it is given; for this machine and its private network only',
      response: { 200: health, 503: errorBody, ...errors(404, 500) },
    },
    handler: async (request, reply) => {
      if (!isPrivateNetwork(request)) throw new HttpRefusal('not-found')
      const { ok, warning } = await log.health()
      if (ok) {
        const all = [...(warning === null ? [] : [warning]), ...warnings()]
        return reply.send({ ok, warning: all.length === 0 ? null : all.join(' ') })
      }
      const { code, message } = new HttpRefusal('unavailable')
      return reply.code(503).send({ error: { code, message: warning ?? message } })
    },
  })
}
