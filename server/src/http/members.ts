import { joinBody } from '@circlet/shared/protocol/create'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Joining } from '../session/joining.ts'
import type { LiveSessions } from '../session/live-sessions.ts'
import { entranceOf } from './access.ts'
import { HttpRefusal } from './refusals.ts'
import { errors, joinedMember, sessionParams } from './schemas.ts'

export interface MembersPorts {
  readonly sessions: LiveSessions
  readonly joining: Joining
}

/** Taking a seat. */
export const memberRoutes: FastifyPluginAsyncZod<MembersPorts> = async (app, { sessions, joining }) => {
  app.route({
    method: 'POST',
    url: '/sessions/:id/members',
    config: { rateLimit: { max: 120, timeWindow: 60_000 } },
    schema: {
      summary: "Take a seat, with the facilitator's, timekeeper's or participants' link",
      params: sessionParams,
      body: joinBody,
      security: [{ token: [] }],
      response: { 201: joinedMember, ...errors(401, 403, 404, 409, 413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { session, holder } = await entranceOf(request, sessions)
      if (holder.kind !== 'link' || holder.role === 'display') throw new HttpRefusal('not-allowed')
      const joined = await joining.join(session, holder.role, request.body)
      if (!joined.ok) throw new HttpRefusal(joined.code, { field: joined.field })
      const { memberId, role, token } = joined
      return reply.code(201).send({ memberId, role, token })
    },
  })
}
