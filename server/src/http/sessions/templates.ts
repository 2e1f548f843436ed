import { templatesIn } from '@circlet/shared/formats/templates'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { languageOf, variesByLanguage } from '../shared/language.ts'
import { errors, templates } from '../shared/schemas.ts'

/** The agendas one can begin from. */
export const templateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: 'GET',
    url: '/templates',
    schema: { summary: 'The agendas one can begin from', response: { 200: templates, ...errors(500) } },
    handler: async (request, reply) => {
      const { texts } = await languageOf(request)
      const templates = templatesIn(texts.templates).map((each) => ({ ...each, phases: [...each.phases] }))
      return variesByLanguage(reply).send(templates)
    },
  })
}
