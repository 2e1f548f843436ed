import { agendaItem } from '@circlet/shared/protocol/fields'
import { REFUSALS } from '@circlet/shared/protocol/refusals'
import type { Timeline } from '@circlet/shared/session/model/turn-history'
import { z } from 'zod'
import { view } from './view-schema.ts'

const refusalCode = z.enum(REFUSALS)

/** What every refusal but that of a command looks like. */
export const errorBody = z.strictObject({ error: z.strictObject({ code: refusalCode, message: z.string() }) })

/** The error body for each of the statuses that a route can answer with. */
export function errors<Status extends number>(...statuses: readonly Status[]): Record<Status, typeof errorBody> {
  return Object.fromEntries(statuses.map((status) => [status, errorBody])) as Record<Status, typeof errorBody>
}

export const sessionParams = z.object({ id: z.string().describe("The session's id: 22 characters") })

const perLink = z.strictObject({
  facilitator: z.string(),
  timekeeper: z.string(),
  participant: z.string(),
  display: z.string(),
})

export const createdSession = z.strictObject({ sessionId: z.string(), links: perLink, tokens: perLink })

export const joinedMember = z.strictObject({
  memberId: z.string(),
  role: z.enum(['facilitator', 'timekeeper', 'participant']),
  token: z.string(),
})

const position = z.strictObject({ version: z.int(), head: z.string() })

export const sessionSeen = z.strictObject({ position, view, now: z.int() })

const version = z.int().describe("The version of the command's record, or the current one when there is none")
export const accepted = z.strictObject({ ok: z.literal(true), version })
export const refused = z.strictObject({
  ok: z.literal(false),
  code: refusalCode,
  version,
  field: z.string().exactOptional(),
})

export const templates = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    minutes: z.int(),
    size: z.int(),
    clock: z.enum(['ring', 'digits']),
    lens: z.boolean(),
    phases: z.array(agendaItem),
  }),
)

export const health = z.strictObject({ ok: z.literal(true), warning: z.string().nullable().exactOptional() })

const span = { from: z.int(), to: z.int() }
const timeline: z.ZodType<Timeline, Timeline> = z.strictObject({
  ...span,
  voices: z.int(),
  parts: z.array(z.strictObject({ title: z.string(), ...span, turns: z.int(), voices: z.int() })),
  turns: z.array(z.strictObject({ ...span, member: z.string().nullable() })),
})

export const spaceSeen = z.strictObject({
  own: z.enum(['plenty-left', 'fair', 'generous']).nullable(),
  evenness: z.enum(['even', 'mixed', 'few-voices']).nullable(),
  timeline: timeline.nullable(),
})
