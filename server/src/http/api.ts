import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { type GroupSessionsPorts, groupSessionRoutes } from './groups/group-sessions.ts'
import { type GroupsPorts, groupRoutes } from './groups/groups.ts'
import { docsRoutes } from './ops/docs.ts'
import { type HealthPorts, healthRoutes } from './ops/health.ts'
import { type MetricsPorts, metricsRoutes } from './ops/metrics.ts'
import { describeRoutes } from './ops/openapi.ts'
import { type CommandsPorts, commandRoutes } from './sessions/commands.ts'
import { type MembersPorts, memberRoutes } from './sessions/members.ts'
import { type SessionsPorts, sessionRoutes } from './sessions/sessions.ts'
import { type SummariesPorts, summaryRoutes } from './sessions/summaries.ts'
import { type TalkSharePorts, talkShareRoutes } from './sessions/talk-share.ts'
import { templateRoutes } from './sessions/templates.ts'
import { HttpRefusal } from './shared/refusals.ts'

export interface ApiPorts
  extends SessionsPorts,
    SummariesPorts,
    TalkSharePorts,
    MembersPorts,
    CommandsPorts,
    GroupsPorts,
    GroupSessionsPorts,
    HealthPorts,
    MetricsPorts {}

/** Later than this on average, answering quickly that there is too much to do helps more than answering late. */
const MAX_LOOP_DELAY_MS = 4000
const RETRY_AFTER_S = 5

async function refuseUnderPressure(_request: FastifyRequest, reply: FastifyReply, _type: string, delayMs?: number) {
  // Without a single measurement the delay is called infinite: a machine that was busy elsewhere, not this process.
  if (delayMs === Number.POSITIVE_INFINITY) return
  reply.header('retry-after', RETRY_AFTER_S)
  throw new HttpRefusal('unavailable')
}

/** Everything that programs may ask over HTTP. The schemas' compilers are set here, where other plugins' routes are not. */
export const api: FastifyPluginAsync<ApiPorts> = async (app, ports) => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  await describeRoutes(app)
  if (ports.rateLimits) await app.register(rateLimit, { global: false })
  await app.register(healthRoutes, ports)
  await app.register(metricsRoutes, ports)
  await app.register(
    async (calls) => {
      await calls.register(underPressure, {
        maxEventLoopDelay: MAX_LOOP_DELAY_MS,
        pressureHandler: refuseUnderPressure,
      })
      await calls.register(sessionRoutes, ports)
      await calls.register(summaryRoutes, ports)
      await calls.register(talkShareRoutes, ports)
      await calls.register(memberRoutes, ports)
      await calls.register(commandRoutes, ports)
      await calls.register(groupRoutes, ports)
      await calls.register(groupSessionRoutes, ports)
      await calls.register(templateRoutes)
      await calls.register(docsRoutes)
    },
    { prefix: '/api' },
  )
}
