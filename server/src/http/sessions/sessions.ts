import { templateIn } from '@circlet/shared/formats/templates'
import { createSession } from '@circlet/shared/protocol/create'
import { bareView } from '@circlet/shared/session/model/wire-view'
import { preview } from '@circlet/shared/session/views/preview'
import { project } from '@circlet/shared/session/views/project'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Groups } from '../../groups/groups.ts'
import type { RecentGroups } from '../../groups/recent-groups.ts'
import type { LiveSessions } from '../../runtime/live-sessions.ts'
import type { SessionCreator } from '../../runtime/membership/create-session.ts'
import { roleOf, type TokenLookup } from '../../runtime/membership/token-lookup.ts'
import { mapLinks } from '../../runtime/tokens.ts'
import { type Entrance, entranceOf, memberOf } from '../shared/access.ts'
import { comerOf } from '../shared/group-auth.ts'
import { languageOf } from '../shared/language.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { createdSession, errors, sessionParams, sessionSeen } from '../shared/schemas.ts'

export interface SessionsPorts {
  readonly sessions: LiveSessions
  readonly tokens: TokenLookup
  readonly groups: Groups
  readonly recentGroups: RecentGroups
  readonly sessionCreator: SessionCreator
  readonly publicUrl: string | null
  /** The session's clock. */
  readonly now: () => number
}

/** Making a session, looking at it, erasing it. */
export const sessionRoutes: FastifyPluginAsyncZod<SessionsPorts> = async (app, ports) => {
  const { sessions, tokens, sessionCreator, publicUrl, now } = ports
  app.route({
    method: 'POST',
    url: '/sessions',
    config: { rateLimit: { max: 30, timeWindow: 60_000 } },
    schema: {
      summary: 'Make a session',
      body: createSession,
      response: { 201: createdSession, ...errors(413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { template, language: named } = request.body
      const language = await languageOf(request, named)
      const agenda = template === undefined ? null : templateIn(language.texts.templates, template)
      const founded = await sessionCreator.found(request.body, agenda, language)
      if (!founded.ok) throw new HttpRefusal(founded.code, { field: founded.field })
      const { sessionId, tokens: links } = founded
      const at = `${publicUrl ?? originOf(request)}/s/${sessionId}`
      return reply.code(201).send({ sessionId, links: mapLinks(links, (token) => `${at}#${token}`), tokens: links })
    },
  })

  app.route({
    method: 'GET',
    url: '/sessions/:id',
    schema: {
      summary:
        'See a session, with any of its tokens; with a link that gives a seat, or a seat of its group, what one may know before joining',
      params: sessionParams,
      security: [{ token: [] }],
      response: { 200: sessionSeen, ...errors(401, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const comer = await comerOf(request, ports, 'current')
      const { session } = comer
      const view = comer.holder ? viewFor(comer) : preview(session.state, comer.role)
      return reply.send({ position: { ...session.position }, view: bareView(view), now: now() })
    },
  })

  app.route({
    method: 'DELETE',
    url: '/sessions/:id',
    schema: {
      summary: "Erase a session now, with a facilitator's seat",
      params: sessionParams,
      security: [{ token: [] }],
      response: { 204: z.null().describe('Erased'), ...errors(401, 403, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const entrance = await entranceOf(request, tokens, 'current')
      const { session } = entrance
      if (!mayErase(entrance)) throw new HttpRefusal('not-allowed')
      await session.inTurn(() => sessions.erase(session))
      return reply.code(204).send(null)
    },
  })
}

/** A facilitator's seat. Where damage may hide that seat, the facilitator's link is enough. */
function mayErase(entrance: Entrance): boolean {
  const { session, holder } = entrance
  if (session.life === 'damaged' && holder.kind === 'link') return holder.role === 'facilitator'
  return roleOf(session, memberOf(entrance)) === 'facilitator'
}

function viewFor(entrance: Entrance) {
  const { session, holder } = entrance
  if (holder.kind === 'seat') {
    const memberId = memberOf(entrance)
    return project(session.state, { memberId, role: roleOf(session, memberId) })
  }
  if (holder.role === 'display') return project(session.state, { memberId: null, role: 'display' })
  return preview(session.state, holder.role)
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}
