import { evennessOf, ownShareOf } from '@circlet/shared/session/balance/reports'
import { timelineOf } from '@circlet/shared/session/queries/turn-history'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { roleOf, type TokenLookup } from '../../runtime/membership/token-lookup.ts'
import { entranceOf, memberOf } from '../shared/access.ts'
import { errors, sessionParams, spaceSeen } from '../shared/schemas.ts'

export interface TalkSharePorts {
  readonly tokens: TokenLookup
  /** The session's clock. */
  readonly now: () => number
}

/** How the talking was shared, told to who asks: nothing of it is ever pushed, and asking leaves no record (BA18). */
export const talkShareRoutes: FastifyPluginAsyncZod<TalkSharePorts> = async (app, { tokens, now }) => {
  app.route({
    method: 'GET',
    url: '/sessions/:id/space',
    schema: {
      summary:
        'How much of the talking you have had, in a word, with a seat; after the end also what the circle agreed on',
      params: sessionParams,
      security: [{ token: [] }],
      response: { 200: spaceSeen, ...errors(401, 403, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const entrance = await entranceOf(request, tokens, 'current')
      const member = memberOf(entrance)
      const { session } = entrance
      const { state } = session
      return reply.send({
        own: ownShareOf(state, member, now()),
        evenness: evennessOf(state),
        timeline: roleOf(session, member) === 'facilitator' ? timelineOf(state) : null,
      })
    },
  })
}
