import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Metrics } from '../../runtime/metrics.ts'
import { isPrivateNetwork } from '../shared/private-network.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { errors } from '../shared/schemas.ts'

export interface MetricsPorts {
  readonly metrics: Metrics
}

/** What the server counts of itself, for Prometheus. */
export const metricsRoutes: FastifyPluginAsyncZod<MetricsPorts> = async (app, { metrics: { registry } }) => {
  app.route({
    method: 'GET',
    url: '/metrics',
    schema: {
      summary: 'Figures for Prometheus; for this machine and its private network only',
      response: { 200: { content: { 'text/plain': { schema: z.string() } } }, ...errors(404, 500) },
    },
    // A text as it is: the answer's schema is there to be read.
    serializerCompiler: () => (body) => (typeof body === 'string' ? body : JSON.stringify(body)),
    handler: async (request, reply) => {
      if (!isPrivateNetwork(request)) throw new HttpRefusal('not-found')
      return reply.type(registry.contentType).send(await registry.metrics())
    },
  })
}
