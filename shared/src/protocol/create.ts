import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { agendaItem, norms, note, objectives, options, startsAt, timeZone, title, words } from './fields.ts'

/** The plan of a new session. The session itself checks the number of phases. */
export const createSession = z.strictObject({
  title: title.optional(),
  template: z.string().max(64).optional(),
  agenda: z.array(agendaItem).optional(),
  norms: norms.optional(),
  disagreement: note.optional(),
  support: note.optional(),
  objectives: objectives.optional(),
  startsAt: startsAt.optional(),
  timeZone: timeZone.optional(),
  options: options.optional(),
  practice: z.boolean().optional(),
  /** The language of the default texts. Absent: the request's language. */
  language: z.string().min(1).max(35).optional(),
})
export type CreateSession = z.infer<typeof createSession>

/** What a person states when they join. */
export const joinBody = z.strictObject({
  /** Rule MB1 checks the name and has its own refusal code. */
  name: z.string().max(LIMITS.name * 8),
  acceptsNorms: z.literal(true),
  normsVersion: z.int().min(1).optional(),
  pronouns: words(LIMITS.pronouns).optional(),
  lens: words(LIMITS.lens).optional(),
  listening: z.boolean().optional(),
  firstTime: z.boolean().optional(),
  /** The same id, link and name within 10 min lead to the same seat. */
  id: z.string().min(16).max(64).optional(),
})
export type JoinBody = z.infer<typeof joinBody>
