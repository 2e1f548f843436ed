import type { summaryJson } from '@circlet/shared/session/export/json'
import { z } from 'zod'

type Summary = ReturnType<typeof summaryJson>

const moment = z.strictObject({ at: z.int(), onTheWall: z.string() }).nullable()
const written = { text: z.string(), by: z.string().nullable(), private: z.boolean() }
const kept = z.array(z.strictObject(written))

export const summary: z.ZodType<Summary, Summary> = z.strictObject({
  title: z.string(),
  status: z.enum(['lobby', 'live', 'ended']),
  startsAt: moment,
  startedAt: moment,
  endedAt: moment,
  nextAt: moment,
  zones: z.array(z.string()),
  objectives: z.array(z.string()),
  evenness: z.enum(['even', 'mixed', 'few-voices']).nullable(),
  norms: z.strictObject({ version: z.int(), items: z.array(z.string()), acceptedBy: z.int() }),
  parts: z.array(
    z.strictObject({
      title: z.string(),
      status: z.enum(['planned', 'running', 'done', 'skipped']),
      plannedMinutes: z.number(),
      ranMinutes: z.number().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  decisions: kept,
  actions: z.array(
    z.strictObject({
      ...written,
      owner: z.string().nullable(),
      step: z.string().nullable(),
      due: z.string().nullable(),
      help: z.string().nullable(),
      confidence: z.int().nullable(),
    }),
  ),
  learnings: kept,
  topics: kept,
})

export const nextDate = z.strictObject({
  next: z.strictObject({ at: z.int(), minutes: z.int(), timeZone: z.string().nullable() }).nullable(),
})
