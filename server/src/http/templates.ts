import { TEMPLATES } from '@circlet/shared/formats/templates'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { errors, templates } from './schemas.ts'

/** The agendas one can begin from. */
export const templateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: 'GET',
    url: '/templates',
    schema: { summary: 'The agendas one can begin from', response: { 200: templates, ...errors(500) } },
    handler: async (_request, reply) => reply.send(TEMPLATES.map((each) => ({ ...each, phases: [...each.phases] }))),
  })
}
