import { z } from 'zod'
import { BYTES_PER_CHARACTER, LIMITS } from '../limits.ts'
import { FORMATS } from '../session/model/formats.ts'
import { isBlank } from '../visible-text.ts'

const codePoints = (text: string) => [...text].length

/** The bytes of a character in JSON, written as UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return 6
  if (code < 0x80) return character === '"' || character === '\\' ? 2 : 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Whether a text as sent needs no more bytes than the frame limit counts for it. */
function fitsFrame(text: string, max: number): boolean {
  let bytes = 0
  for (const character of text) bytes += bytesOf(character)
  return bytes <= max * BYTES_PER_CHARACTER
}

/**
 * One or more lines of a person's text: trimmed, NFC, at most `max` code points, no half characters, no NUL. A text
 * that shows nothing becomes empty.
 */
export const words = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .refine((text) => fitsFrame(text, max), `is longer than ${max} characters`)
    .overwrite((text) => (isBlank(text) ? '' : text.normalize('NFC').trim()))
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds characters that cannot be shown')
    .refine((text) => codePoints(text) <= max, `is longer than ${max} characters`)
    .refine((text) => codePoints(text) >= min, 'is empty')

const whole = (min: number, max: number) => z.int().min(min).max(max)

/** Ids that the session makes (`m4`, `t12`, `p3`). The core checks which exist. */
export const handedOut = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[ -~]*$/, 'is no id')
export const memberId = handedOut(LIMITS.id)
export const turnId = handedOut(LIMITS.id)
export const phaseId = handedOut(LIMITS.id)
export const promptId = handedOut(LIMITS.id)
/** One of many members in a list that must fit in a frame. */
export const listedMember = handedOut(LIMITS.listedId)

export const title = words(LIMITS.title, 1)
export const objectives = z.array(words(LIMITS.objective, 1)).max(LIMITS.objectives)
export const norms = z.array(words(LIMITS.norm, 1)).max(LIMITS.norms)
/** One of the group's own notes. Null or an empty text clears it. */
export const note = words(LIMITS.note).nullable()
export const startsAt = z.int().min(0).nullable()
export const timeZone = z.string().max(64).refine(isTimeZone, 'is no time zone by its IANA name').nullable()

/** Whether the platform knows this IANA time zone. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const format = z.enum(FORMATS)
export const outcome = z.enum(['insight', 'decision', 'actions', 'none'])
export const balance = z.enum(['full', 'timer-only', 'none'])
export const roundOrder = z.enum(['joined', 'random', 'fewest-turns', 'rotate', 'lenses'])
export const turnSeconds = whole(5, 14_400)
const settleSeconds = whole(0, 60)

/** What a person plans for one phase. The format gives the defaults. */
export const agendaItem = z.strictObject({
  title: words(LIMITS.phaseTitle, 1),
  format,
  minutes: whole(1, 240),
  turnSeconds: turnSeconds.nullable().optional(),
  settleSeconds: settleSeconds.nullable().optional(),
  prompt: words(LIMITS.phasePrompt).nullable().optional(),
  outcome: outcome.optional(),
  balance: balance.optional(),
  replies: z.boolean().optional(),
  groupSize: whole(2, LIMITS.groupSize).nullable().optional(),
  chairs: whole(2, LIMITS.chairs).nullable().optional(),
  /** The role of the focus member. Phases with the same role belong together. */
  role: words(LIMITS.phaseRole).nullable().optional(),
  /** The order of its rounds. */
  order: roundOrder.nullable().optional(),
  endsAt: z.int().min(0).nullable().optional(),
})
export type AgendaItem = z.infer<typeof agendaItem>

export const sign = z.enum(['one-minute', 'half-minute', 'close'])
export const signal = z.enum(['need-a-break', 'please-pause', 'check-in-with-me', 'sound-trouble'])
export const answer = z.enum([
  'raise-hand',
  'invite-me',
  'type',
  'not-now',
  'just-listening',
  'go-ahead',
  'after-others',
])
export const captureId = handedOut(LIMITS.id)
export const captureKind = z.enum(['learning', 'action', 'decision', 'parked', 'line'])

/** A capture. All fields except kind and text belong to actions. */
export const captureWords = z.strictObject({
  kind: captureKind,
  text: words(LIMITS.capture, 1),
  step: words(LIMITS.capture).nullable().optional(),
  due: words(LIMITS.due).nullable().optional(),
  help: words(LIMITS.capture).nullable().optional(),
  confidence: whole(0, 10).nullable().optional(),
  private: z.boolean().optional(),
})

export const pollId = handedOut(LIMITS.id)
/** What a consent lets the server show after the end (BA19). */
export const about = z.enum(['evenness', 'names'])
export const pollKind = z.enum(['consent', 'fist-of-five', 'single', 'dots', 'temperature'])

/** The private form at the end. Absent or null means not answered. */
const slider = whole(0, 10).nullable().optional()
export const reflection = z.strictObject({
  heard: slider,
  mattered: slider,
  suited: slider,
  right: slider,
  space: z.enum(['too-little', 'about-right', 'more-than-wanted', 'chose-to-listen']).nullable().optional(),
  prompts: z.enum(['none-seen', 'helpful', 'neutral', 'unwelcome']).nullable().optional(),
  depth: slider,
  ease: slider,
})

export const queuePolicy = z.enum(['fewest-turns', 'first-come', 'least-time'])

export const options = z
  .strictObject({
    queuePolicy,
    handover: z.enum(['automatic', 'by-facilitator']).nullable(),
    turnSeconds,
    settleSeconds: settleSeconds.nullable(),
    cutAfterSeconds: whole(0, 600).nullable(),
    phaseEnd: z.enum(['hold', 'advance']),
    prompts: z.boolean(),
    retentionHours: whole(1, 720),
  })
  .partial()

export const preferences = z
  .strictObject({
    prompts: z.boolean(),
    listening: z.boolean(),
    measured: z.boolean(),
    pace: z.union([z.literal(1), z.literal(1.5), z.literal(2)]),
  })
  .partial()
