import type { GroupView } from '@circlet/shared/group/view'
import { agendaItem } from '@circlet/shared/protocol/fields'
import { cadence } from '@circlet/shared/protocol/group'
import { z } from 'zod'

const instant = z.int()
const text = z.string()
const maybe = z.string().nullable()
const mean = z.number().nullable()

const perLink = z.strictObject({ keeper: text, member: text })
export const createdGroup = z.strictObject({ groupId: text, links: perLink, tokens: perLink })
export const joinedGroup = z.strictObject({ memberId: text, token: text })

const action = z.strictObject({
  id: text,
  owner: text,
  text,
  step: maybe,
  due: maybe,
  help: maybe,
  confidence: z.int().nullable(),
  takenAt: instant,
  status: z.enum(['done', 'partly', 'changed', 'dropped']).nullable(),
  hindered: maybe,
  reportedAt: instant.nullable(),
})
const role = z.enum(['keeper', 'member'])
const tally = z.strictObject({ answered: z.int(), means: z.array(mean), littleSpace: mean, unwelcome: mean })

/** What a member sees, field by field: whatever else a group might come to hold does not leave over HTTP. */
const view: z.ZodType<GroupView, GroupView> = z.strictObject({
  groupId: text,
  name: text,
  purpose: maybe,
  norms: z.array(text),
  disagreement: maybe,
  support: maybe,
  gaps: maybe,
  cadence,
  evenness: z.boolean(),
  calendarKey: text,
  members: z.array(z.strictObject({ id: text, name: text, role, lens: maybe })),
  objectives: z.array(
    z.strictObject({ id: text, text, measure: maybe, decided: z.enum(['kept', 'changed', 'dropped']).nullable() }),
  ),
  actions: z.array(action),
  agendas: z.array(z.strictObject({ id: text, title: text, phases: z.array(agendaItem) })),
  sessions: z.array(
    z.strictObject({
      id: text,
      title: text,
      template: maybe,
      startsAt: instant.nullable(),
      endedAt: instant.nullable(),
      came: z.int().nullable(),
      of: z.int().nullable(),
      tally: tally.nullable(),
      evenness: mean,
    }),
  ),
  topics: z.array(z.strictObject({ id: text, text })),
  surveys: z.array(
    z.strictObject({
      id: text,
      openedAt: instant,
      closedAt: instant.nullable(),
      answered: z.int().nullable(),
      means: z.array(mean).nullable(),
      topics: z.array(z.strictObject({ topic: text, relevance: mean, insight: mean })).nullable(),
    }),
  ),
  next: z.strictObject({ starter: maybe, facilitator: maybe, timekeeper: maybe }),
  you: z.strictObject({
    memberId: text,
    role,
    actions: z.array(action),
    words: z.array(z.strictObject({ from: text, to: z.array(text), text, at: instant })),
  }),
})

/** What a link shows before its holder takes a seat. */
const preview = z.strictObject({
  groupId: text,
  name: text,
  purpose: maybe,
  norms: z.array(text),
  link: role,
  you: z.null(),
})

export const groupSeen = z.strictObject({
  position: z.strictObject({ version: z.int(), head: text }),
  view: view.or(preview),
  now: instant.exactOptional(),
})
