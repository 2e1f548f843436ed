import { z } from 'zod'
import { isWallTime } from '../calendar-date.ts'
import { LIMITS } from '../limits.ts'
import { agendaItem, handedOut, norms, note, startsAt, timeZone, title, words } from './fields.ts'

const id = handedOut(LIMITS.id)
const purpose = words(LIMITS.note).nullable()
const lens = words(LIMITS.lens).nullable()
const text = words(LIMITS.capture, 1)
const more = words(LIMITS.capture).nullable()
const wallTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'is no date and time')
  .refine(isWallTime, 'is a date that the calendar does not have')
const zone = z.string().refine((name) => timeZone.safeParse(name).success, 'is no time zone by its IANA name')

/** When a group meets. */
export const cadence = z
  .strictObject({
    first: wallTime,
    timeZone: zone,
    everyWeeks: z.int().min(1).max(13),
    minutes: z.int().min(5).max(1440),
  })
  .nullable()

export const createGroup = z.strictObject({
  name: title,
  purpose: purpose.optional(),
  norms: norms.optional(),
  cadence: cadence.optional(),
})
export type CreateGroup = z.infer<typeof createGroup>

/** Rule MB1 checks the name and has its own refusal code. */
const name = z.string().max(LIMITS.name * 8)
export const joinGroup = z.strictObject({
  name,
  lens: lens.optional(),
  /** The same id, link and name within 10 min lead to the same seat. */
  id: z.string().min(16).max(64).optional(),
})

export const groupSession = z.strictObject({
  title: title.optional(),
  agenda: z.array(agendaItem).optional(),
  template: z.string().max(64).optional(),
  /** The id of an agenda that the group saved. */
  savedAgenda: id.optional(),
  startsAt: startsAt.optional(),
  timeZone: timeZone.optional(),
  /** With the same one, the same seat makes one session, and gets the same links again. */
  id: z.string().min(16).max(64).optional(),
})

const seven = z.int().min(1).max(7).nullable()
const status = z.enum(['done', 'partly', 'changed', 'dropped'])
const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** Every command that a member can send to their group. */
export const groupCommand = z.discriminatedUnion('type', [
  command('edit-group', {
    name: title.optional(),
    purpose: purpose.optional(),
    norms: norms.optional(),
    disagreement: note.optional(),
    support: note.optional(),
    gaps: note.optional(),
    cadence: cadence.optional(),
    evenness: z.boolean().optional(),
  }),
  command('edit-me', { name: name.optional(), lens: lens.optional() }),
  command('set-role', { member: id, role: z.enum(['keeper', 'member']) }),
  command('remove-member', { member: id }),
  command('leave-group', {}),
  command('renew-calendar', {}),
  command('add-objective', {
    text: words(LIMITS.objective, 1),
    measure: words(LIMITS.objective).nullable().optional(),
  }),
  command('revisit-objective', {
    objective: id,
    decision: z.enum(['keep', 'change', 'drop']),
    text: words(LIMITS.objective, 1).optional(),
    measure: words(LIMITS.objective).nullable().optional(),
  }),
  command('save-agenda', { title, phases: z.array(agendaItem).min(1).max(LIMITS.phases) }),
  command('remove-agenda', { agenda: id }),
  command('take-action', {
    text,
    step: more.optional(),
    due: words(LIMITS.due).nullable().optional(),
    help: more.optional(),
    confidence: z.int().min(0).max(10).nullable().optional(),
    private: z.boolean().optional(),
  }),
  command('report-action', { action: id, status, hindered: more.optional(), text: text.optional() }),
  command('add-topic', { text: words(LIMITS.question, 1) }),
  command('remove-topic', { topic: id }),
  command('open-survey', {}),
  command('close-survey', { survey: id }),
  command('answer-survey', {
    survey: id,
    statements: z.array(seven).length(12),
    topics: z
      .record(id, z.strictObject({ relevance: seven, insight: seven }))
      .refine((topics) => Object.keys(topics).length <= LIMITS.topics, `names more than ${LIMITS.topics} topics`)
      .optional(),
  }),
  command('give-word', { text, to: z.array(id).min(1).max(LIMITS.members) }),
])
export type GroupCommand = z.infer<typeof groupCommand>

export const groupEnvelope = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  command: groupCommand,
})
