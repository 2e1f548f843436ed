import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { agendaItem, norms, note, objectives, options, startsAt, timeZone, title, words } from './fields.ts'

/** What somebody plans when a session is made; how many phases there may be is the session's own to judge. */
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
  /** What language the words are in that its maker does not write; nothing said is that of the request. */
  language: z.string().min(1).max(35).optional(),
})
export type CreateSession = z.infer<typeof createSession>

/** What somebody says of themselves when they take a seat. */
export const joinBody = z.strictObject({
  /** The name's own rule is MB1's, refused with a code of its own. */
  name: z.string().max(LIMITS.name * 8),
  acceptsNorms: z.literal(true),
  normsVersion: z.int().min(1).optional(),
  pronouns: words(LIMITS.pronouns).optional(),
  lens: words(LIMITS.lens).optional(),
  listening: z.boolean().optional(),
  firstTime: z.boolean().optional(),
  /** With the same one, the same link and name within 10 min lead to the same seat. */
  id: z.string().min(16).max(64).optional(),
})
export type JoinBody = z.infer<typeof joinBody>
