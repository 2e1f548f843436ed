import type { Role } from '@circlet/shared/ids'
import { joinBody } from '@circlet/shared/protocol/create'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Groups } from '../../groups/groups.ts'
import type { RecentGroups } from '../../groups/recent-groups.ts'
import type { LiveSession } from '../../runtime/live-session.ts'
import type { MemberEraser } from '../../runtime/membership/erase-member.ts'
import type { SessionJoiner } from '../../runtime/membership/join-session.ts'
import type { TokenLookup } from '../../runtime/membership/token-lookup.ts'
import { entranceOf, memberOf } from '../shared/access.ts'
import { comerOf } from '../shared/group-auth.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { errors, joinedMember, sessionParams } from '../shared/schemas.ts'

export interface MembersPorts {
  readonly tokens: TokenLookup
  readonly sessionJoiner: SessionJoiner
  readonly memberEraser: MemberEraser
  readonly groups: Groups
  readonly recentGroups: RecentGroups
}

/** Taking a seat, and taking one's data along. */
export const memberRoutes: FastifyPluginAsyncZod<MembersPorts> = async (app, ports) => {
  const { sessionJoiner, memberEraser, tokens } = ports
  app.route({
    method: 'POST',
    url: '/sessions/:id/members',
    config: { rateLimit: { max: 120, timeWindow: 60_000 } },
    schema: {
      summary:
        "Take a seat, with the facilitator's, timekeeper's or participants' link, or with a seat of the group whose session it is",
      params: sessionParams,
      body: joinBody,
      security: [{ token: [] }],
      response: { 201: joinedMember, ...errors(401, 403, 404, 409, 413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { session, role: asked, person } = await newcomerOf(request, ports)
      const joined = await sessionJoiner.join(session, asked, request.body, person)
      if (!joined.ok) throw new HttpRefusal(joined.code, { field: joined.field })
      const { memberId, role, token } = joined
      return reply.code(201).send({ memberId, role, token })
    },
  })

  app.route({
    method: 'DELETE',
    url: '/sessions/:id/members/me',
    schema: {
      summary: 'Remove everything that this session knows of you, with your seat, also one that you have left',
      params: sessionParams,
      security: [{ token: [] }],
      response: { 204: z.null().describe('Removed'), ...errors(401, 403, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const entrance = await entranceOf(request, tokens, 'current')
      await memberEraser.forget(entrance.session, memberOf(entrance, true))
      return reply.code(204).send(null)
    },
  })
}

interface Newcomer {
  readonly session: LiveSession
  readonly role: Role
  /** Who of the group they are, if they come with its seat. */
  readonly person?: string
}

/** Who wants a seat: by a link of the session, else by a seat of its group, with the part that is theirs this time. */
async function newcomerOf(request: FastifyRequest, ports: MembersPorts): Promise<Newcomer> {
  const comer = await comerOf(request, ports)
  if (!comer.holder) return comer
  const { session, holder } = comer
  if (holder.kind === 'link' && holder.role !== 'display') return { session, role: holder.role }
  throw new HttpRefusal('not-allowed')
}
