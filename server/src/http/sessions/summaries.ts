import { timeZone } from '@circlet/shared/protocol/fields'
import { evennessOf } from '@circlet/shared/session/balance/reports'
import { summaryCsv } from '@circlet/shared/session/export/csv'
import { summaryJson } from '@circlet/shared/session/export/json'
import { summaryMarkdown } from '@circlet/shared/session/export/markdown'
import { type Summary, summaryOf } from '@circlet/shared/session/export/summary'
import type { SessionState } from '@circlet/shared/session/model/state'
import { project } from '@circlet/shared/session/views/project'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { calendarFile } from '../../groups/calendar.ts'
import type { Groups } from '../../groups/groups.ts'
import { nextDateOf } from '../../groups/next-date.ts'
import { roleOf, type TokenLookup } from '../../runtime/membership/token-lookup.ts'
import { entranceOf, memberOf } from '../shared/access.ts'
import { languageOf, variesByLanguage } from '../shared/language.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { errors, sessionParams } from '../shared/schemas.ts'
import { nextDate, summary } from './summary-schemas.ts'

export interface SummariesPorts {
  readonly tokens: TokenLookup
  readonly groups: Groups
  readonly now: () => number
}

const UTC = 'UTC'
const querystring = z.object({
  zone: timeZone.unwrap().optional().describe('A further time zone, by its IANA name, in which times are written'),
})
const forSeats = { params: sessionParams, querystring, security: [{ token: [] }] }
const refusals = errors(401, 403, 404, 422, 429, 500, 503)

/** What is kept of a session: its summary for everyone with a seat, and the date of the next meeting. */
export const summaryRoutes: FastifyPluginAsyncZod<SummariesPorts> = async (app, { tokens, groups, now }) => {
  const summaryFor = async (request: FastifyRequest): Promise<Summary> => {
    const entrance = await entranceOf(request, tokens, 'current')
    const memberId = memberOf(entrance)
    const { session } = entrance
    const view = project(session.state, { memberId, role: roleOf(session, memberId) })
    const next = await nextDateOf(session.state, groups, now())
    const { zone } = request.query as z.infer<typeof querystring>
    return summaryOf(view, {
      acceptedBy: acceptedBy(session.state),
      evenness: evennessOf(session.state),
      nextAt: next?.at ?? null,
      zones: [...new Set([ownZone(view.timeZone ?? next?.timeZone), ...(zone === undefined ? [] : [zone])])],
      now: now(),
    })
  }

  app.route({
    method: 'GET',
    url: '/sessions/:id/summary.md',
    schema: {
      summary: 'Keep a copy of a session as Markdown, with a seat',
      ...forSeats,
      response: { 200: z.string().describe('Markdown'), ...refusals },
    },
    handler: async (request, reply) =>
      variesByLanguage(reply)
        .type('text/markdown; charset=utf-8')
        .send(summaryMarkdown(await summaryFor(request), (await languageOf(request)).texts.summary)),
  })

  app.route({
    method: 'GET',
    url: '/sessions/:id/summary.csv',
    schema: {
      summary: 'Keep a copy of a session as a table for spreadsheets, with a seat',
      ...forSeats,
      response: { 200: z.string().describe('CSV'), ...refusals },
    },
    handler: async (request, reply) =>
      variesByLanguage(reply)
        .type('text/csv; charset=utf-8')
        .send(summaryCsv(await summaryFor(request), (await languageOf(request)).texts.summary)),
  })

  app.route({
    method: 'GET',
    url: '/sessions/:id/summary.json',
    schema: {
      summary: 'Keep a copy of a session as JSON, with a seat',
      ...forSeats,
      response: { 200: summary, ...refusals },
    },
    handler: async (request, reply) => reply.send(summaryJson(await summaryFor(request))),
  })

  const nextFor = async (request: FastifyRequest) => {
    const entrance = await entranceOf(request, tokens, 'current')
    if (entrance.holder.kind === 'seat') memberOf(entrance)
    const { session } = entrance
    return { session, next: await nextDateOf(session.state, groups, now()) }
  }

  app.route({
    method: 'GET',
    url: '/sessions/:id/next.json',
    schema: {
      summary: 'When those of a session meet next, with any of its tokens',
      params: sessionParams,
      security: [{ token: [] }],
      response: { 200: nextDate, ...errors(401, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => reply.send({ next: (await nextFor(request)).next }),
  })

  app.route({
    method: 'GET',
    url: '/sessions/:id/next.ics',
    schema: {
      summary: 'The next date for a calendar, with any of the tokens of a session',
      params: sessionParams,
      security: [{ token: [] }],
      response: { 200: z.string().describe('iCalendar'), ...errors(401, 404, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const { session, next } = await nextFor(request)
      if (!next) throw new HttpRefusal('not-found')
      const meeting = { of: session.id, title: session.state.shared.title, ...next }
      return reply.type('text/calendar; charset=utf-8').send(calendarFile([meeting], now()))
    },
  })
}

/** How many have accepted the norms as they stand; who, nobody learns. */
function acceptedBy({ shared, own }: SessionState): number {
  return Object.values(own).filter(({ acceptedNorms }) => acceptedNorms === shared.norms.version).length
}

/** The session's zone, as long as this platform knows it. */
const ownZone = (name: string | null | undefined) => timeZone.safeParse(name).data ?? UTC
