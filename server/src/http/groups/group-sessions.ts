import { templateIn } from '@circlet/shared/formats/templates'
import { isOpen } from '@circlet/shared/group/actions'
import { startingOrder } from '@circlet/shared/group/rotation'
import { decideGroupSystem } from '@circlet/shared/group/system'
import type { PlannedSession } from '@circlet/shared/group/system-commands'
import { systemCommandId } from '@circlet/shared/ids'
import { groupSession } from '@circlet/shared/protocol/group'
import type { FromGroup } from '@circlet/shared/session/model/group-link'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Groups } from '../../groups/groups.ts'
import type { SessionImporter } from '../../groups/session-import.ts'
import type { Group } from '../../groups/stored-group.ts'
import type { SessionCreator } from '../../runtime/membership/create-session.ts'
import { mapLinks, newSession, sessionFrom } from '../../runtime/tokens.ts'
import { tokenOf } from '../shared/access.ts'
import { groupOf, keeperOf } from '../shared/group-auth.ts'
import { languageOf } from '../shared/language.ts'
import { HttpRefusal } from '../shared/refusals.ts'
import { createdSession, errors, sessionParams } from '../shared/schemas.ts'

export interface GroupSessionsPorts {
  readonly groups: Groups
  readonly sessionImporter: SessionImporter
  readonly sessionCreator: SessionCreator
  readonly publicUrl: string | null
  readonly now: () => number
}

/** Starting a session of a group. */
export const groupSessionRoutes: FastifyPluginAsyncZod<GroupSessionsPorts> = async (app, ports) => {
  const { groups, sessionImporter, sessionCreator, publicUrl, now } = ports
  app.route({
    method: 'POST',
    url: '/groups/:id/sessions',
    config: { rateLimit: { max: 30, timeWindow: 60_000 } },
    schema: {
      summary: "Make a session of a group, with a keeper's seat; its norms, open actions and rotation come along",
      params: sessionParams,
      body: groupSession,
      security: [{ token: [] }],
      response: { 201: createdSession, ...errors(401, 403, 404, 413, 422, 429, 500, 503) },
    },
    handler: async (request, reply) => {
      const found = await groupOf(request, groups)
      keeperOf(found.group, found.stored)
      const group = (await sessionImporter.gather(found.group)) ?? found.group
      const { id: attempt, savedAgenda, ...given } = request.body
      const language = await languageOf(request)
      const from = given.template === undefined ? null : templateIn(language.texts.templates, given.template)
      const { name, norms, agendas } = group.state.shared
      const saved = savedAgenda === undefined ? null : agendas.find(({ id }) => id === savedAgenda)
      if (saved === undefined) throw new HttpRefusal('invalid-command', { field: 'savedAgenda' })
      const agenda = saved && { title: saved.title, agenda: [...saved.phases] }
      const plan = { title: name, ...(norms.length > 0 && { norms: [...norms] }), ...agenda, ...given }
      const made = attempt === undefined ? newSession() : sessionFrom(tokenOf(request), group.id, attempt)
      const { sessionId: id, tokens } = made
      if (!isPlanned(group, id)) {
        const session = { id, title: plan.title ?? name, template: from?.id ?? null, startsAt: given.startsAt ?? now() }
        refuseUnlessRoom(group, session, now())
        const founded = await sessionCreator.found(plan, from, language, { fromGroup: fromGroup(group), made })
        if (!founded.ok) throw new HttpRefusal(founded.code, { field: founded.field })
        await planSession(groups, group.id, session)
      }
      const at = `${publicUrl ?? `${request.protocol}://${request.host}`}/s/${id}`
      return reply.code(201).send({ sessionId: id, links: mapLinks(tokens, (link) => `${at}#${link}`), tokens })
    },
  })
}

const isPlanned = ({ state }: Group, session: string) => state.shared.sessions.some(({ id }) => id === session)

/** Refuses before the session is made what the group would refuse afterwards. */
function refuseUnlessRoom({ state }: Group, session: PlannedSession, now: number): void {
  const context = { now: Math.max(now, state.hidden.lastAt), key: '', maxMembers: 0 }
  const decision = decideGroupSystem(state, { type: 'plan-session', session }, context)
  if (!decision.ok) throw new HttpRefusal(decision.code)
}

/** Tells the group of a session that exists. The command's id is made of the session's, so it counts once. */
async function planSession(groups: Groups, group: string, session: PlannedSession): Promise<void> {
  const planned = await groups.submit(group, {
    id: systemCommandId('plan', session.id),
    decide: (state, context) => decideGroupSystem(state, { type: 'plan-session', session }, context),
  })
  if (!planned) throw new HttpRefusal('unknown-group')
  if (!planned.answer.ok) throw new HttpRefusal(planned.answer.code)
}

/** What comes along into a session. */
function fromGroup({ id, state }: Group): FromGroup {
  const { members, actions, next, disagreement, support } = state.shared
  const nameOf = (person: string) => members.find((member) => member.id === person)?.name ?? ''
  const open = actions.filter(isOpen).slice(-60)
  const { facilitator, timekeeper } = next
  const owners = open.map(({ owner }) => owner)
  const link = { group: id, order: startingOrder(state), facilitator, timekeeper, owners }
  const brought = open.map(({ owner, text, step, status }) => {
    const said = status === 'partly' || status === 'changed' ? { status } : {}
    return { name: nameOf(owner), text, step, ...said }
  })
  return { link, disagreement, support, actions: brought }
}
