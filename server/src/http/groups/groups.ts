import { timingSafeEqual } from 'node:crypto'
import { decideGroup } from '@circlet/shared/group/decide'
import { groupView } from '@circlet/shared/group/project'
import { decideGroupSystem } from '@circlet/shared/group/system'
import { systemCommandId } from '@circlet/shared/ids'
import { createGroup, groupEnvelope, joinGroup } from '@circlet/shared/protocol/group'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { calendarOf } from '../../groups/calendar.ts'
import type { Groups } from '../../groups/groups.ts'
import type { SessionImporter } from '../../groups/session-import.ts'
import type { Random } from '../../runtime/random.ts'
import { joinHash, newSeat } from '../../runtime/tokens.ts'
import { groupOf, mayEraseGroup, personOf, unknownIn } from '../shared/group-auth.ts'
import { HttpRefusal, statusOf, unknownToken } from '../shared/refusals.ts'
import { accepted, errorBody, errors, refused, sessionParams } from '../shared/schemas.ts'
import { SeatBuckets } from '../shared/seat-buckets.ts'
import { createdGroup, groupSeen, joinedGroup } from './group-schemas.ts'

export interface GroupsPorts {
  readonly groups: Groups
  readonly sessionImporter: SessionImporter
  readonly random: Random
  readonly publicUrl: string | null
  readonly now: () => number
  readonly rateLimits: boolean
}

const token = [{ token: [] }]

/** The groups of those who meet again. */
export const groupRoutes: FastifyPluginAsyncZod<GroupsPorts> = async (app, ports) => {
  const { groups, sessionImporter, random, publicUrl, now } = ports
  const buckets = ports.rateLimits ? new SeatBuckets() : null
  const origin = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`

  app.route({
    method: 'POST',
    url: '/groups',
    config: { rateLimit: { max: 30, timeWindow: 60_000 } },
    schema: {
      summary: 'Start a group',
      body: createGroup,
      response: { 201: createdGroup, ...errors(413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { groupId, tokens } = await groups.found(request.body)
      const at = `${origin(request)}/g/${groupId}`
      const links = { keeper: `${at}#${tokens.keeper}`, member: `${at}#${tokens.member}` }
      return reply.code(201).send({ groupId, links, tokens })
    },
  })

  app.route({
    method: 'POST',
    url: '/groups/:id/members',
    config: { rateLimit: { max: 120, timeWindow: 60_000 } },
    schema: {
      summary: 'Take a seat in a group, with one of its two links',
      params: sessionParams,
      body: joinGroup,
      security: token,
      response: { 201: joinedGroup, ...errors(401, 404, 413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { group, stored } = await groupOf(request, groups)
      const { links } = group.state.hidden
      const role = stored === links.keeper ? 'keeper' : stored === links.member ? 'member' : null
      if (role === null) throw unknownIn(group)
      const seat = newSeat()
      const { name, lens = null, id } = request.body
      const join = id === undefined ? {} : { join: joinHash(`${id} ${role} ${name}`) }
      const joined = await groups.submit(group.id, {
        id: systemCommandId('join', random.id()),
        decide: (state, context) =>
          decideGroupSystem(state, { type: 'join', name, lens, role, seat: seat.stored, ...join }, context),
      })
      if (!joined) throw new HttpRefusal('unknown-group')
      if (!joined.answer.ok) throw new HttpRefusal(joined.answer.code)
      const memberId = joined.group.state.hidden.seats[seat.stored] ?? ''
      return reply.code(201).send({ memberId, token: seat.token })
    },
  })

  app.route({
    method: 'GET',
    url: '/groups/:id',
    schema: {
      summary: 'See a group, with a seat; with one of its links, its name and what it is for',
      params: sessionParams,
      security: token,
      response: { 200: groupSeen, ...errors(401, 404, 500, 503) },
    },
    handler: async (request, reply) => {
      const { group, stored } = await groupOf(request, groups)
      const { shared, hidden } = group.state
      const { keeper, member } = hidden.links
      if (stored === keeper || stored === member) {
        const { groupId, name, purpose, norms } = shared
        const link = stored === keeper ? ('keeper' as const) : ('member' as const)
        const preview = { groupId, name, purpose, norms: [...norms], link, you: null }
        return reply.send({ position: { ...group.position }, view: preview })
      }
      const person = personOf(group, stored)
      const current = await groups.afterSurvey((await sessionImporter.gather(group)) ?? group)
      return reply.send({ position: { ...current.position }, view: groupView(current.state, person), now: now() })
    },
  })

  app.route({
    method: 'POST',
    url: '/groups/:id/commands',
    schema: {
      summary: 'Ask something of a group, with a seat',
      params: sessionParams,
      body: groupEnvelope,
      security: token,
      response: {
        200: accepted,
        403: refused.or(errorBody),
        409: refused,
        422: refused.or(errorBody),
        429: refused.or(errorBody),
        503: refused.or(errorBody),
        ...errors(401, 404, 413, 500),
      },
    },
    handler: async (request, reply) => {
      const { group, stored } = await groupOf(request, groups)
      const person = personOf(group, stored)
      if (buckets?.take(`${group.id}/${person}`, performance.now()) === false) throw new HttpRefusal('rate-limited')
      const { id, command } = request.body
      const done = await groups.submit(group.id, {
        id: `${person}/${id}`,
        decide: (state, context) => decideGroup(state, person, command, context),
      })
      if (!done) throw new HttpRefusal('unknown-group')
      const { answer } = done
      if (answer.ok) return reply.code(200).send(answer)
      const status = statusOf(answer.code)
      if (status === 404 || status === 500 || status === 401) throw new HttpRefusal(answer.code)
      return reply.code(status as 409).send(answer)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/groups/:id',
    schema: {
      summary: "Erase a group, with a keeper's seat",
      params: sessionParams,
      security: token,
      response: { 204: z.null().describe('Erased'), ...errors(401, 403, 404, 500, 503) },
    },
    handler: async (request, reply) => {
      const { group, stored } = await groupOf(request, groups)
      mayEraseGroup(group, stored)
      await groups.erase(group.id)
      return reply.code(204).send(null)
    },
  })

  app.route({
    method: 'GET',
    url: '/groups/:id/calendar.ics',
    schema: {
      summary: "A group's next dates for a calendar, with its calendar key",
      params: sessionParams,
      querystring: z.object({ key: z.string().max(64).optional() }),
      response: { 200: z.string().describe('iCalendar'), ...errors(401, 404, 500, 503) },
    },
    handler: async (request, reply) => {
      const group = await groups.find(request.params.id)
      if (!group) throw new HttpRefusal('unknown-group')
      if (!isSame(request.query.key ?? '', group.state.shared.calendarKey)) throw unknownToken()
      return reply.type('text/calendar; charset=utf-8').send(calendarOf(group.state.shared, now()))
    },
  })
}

function isSame(one: string, other: string): boolean {
  const [given, kept] = [Buffer.from(one), Buffer.from(other)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
