import { command } from '@circlet/shared/protocol/commands'
import {
  about,
  balance,
  captureKind,
  format,
  outcome,
  pollKind,
  queuePolicy,
  roundOrder,
  signal,
} from '@circlet/shared/protocol/fields'
import type { BareView } from '@circlet/shared/session/model/wire-view'
import { z } from 'zod'
import { pace, prompts, reflection, signals } from './private-schema.ts'
import type { Same } from './same.ts'

const instant = z.int()
const texts = z.array(z.string())
const role = z.enum(['facilitator', 'timekeeper', 'participant'])
// In the order of the wire, whatever the order in which the core lists its commands.
const commandType = z.enum(command.options.map(({ shape }) => shape.type.value))

const preferences = z.strictObject({
  prompts: z.boolean(),
  listening: z.boolean(),
  measured: z.boolean().exactOptional(),
  pace,
})

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role,
  presence: z.enum(['here', 'away', 'left']),
  today: z.boolean(),
  listening: z.boolean(),
  voice: z.boolean(),
  pronouns: z.string().nullable(),
  lens: z.string().nullable(),
})

const phase = z.strictObject({
  id: z.string(),
  title: z.string(),
  format,
  minutes: z.int(),
  turnSeconds: z.int().nullable(),
  prompt: z.string().nullable(),
  outcome,
  outcomeText: z.string().nullable(),
  balance,
  replies: z.boolean(),
  settleSeconds: z.int().nullable(),
  role: z.string().nullable().exactOptional(),
  order: roundOrder.nullable().exactOptional(),
  endsAt: instant.nullable().exactOptional(),
  fittedMs: z.int().nullable().exactOptional(),
  groupSize: z.int().nullable().exactOptional(),
  chairs: z.int().nullable().exactOptional(),
  focus: z.string().nullable(),
  status: z.enum(['planned', 'running', 'done', 'skipped']),
  runs: z.array(z.strictObject({ startedAt: instant, endedAt: instant.nullable() })),
})

const ticking = { generation: z.int(), lengthMs: z.int(), up: z.boolean() }
const timer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('idle') }),
  z.strictObject({ status: z.literal('running'), ...ticking, startedAt: instant, endsAt: instant }),
  z.strictObject({
    status: z.literal('paused'),
    ...ticking,
    remainingMs: z.int(),
    heldBy: z.array(z.enum(['hand', 'away', 'session'])),
  }),
])

const hand = z.strictObject({
  member: z.string(),
  kind: z.enum(['speak', 'question', 'reply', 'process']),
  raisedAt: instant,
  reason: z.enum([
    'first-come',
    'not-spoken-yet',
    'fewer-turns',
    'less-time',
    'reply',
    'process',
    'waited-long',
    'moved',
  ]),
  by: z.string().nullable(),
})

const capture = z.strictObject({
  id: z.string(),
  kind: captureKind,
  by: z.string(),
  text: z.string(),
  owner: z.string().nullable(),
  step: z.string().nullable(),
  due: z.string().nullable(),
  help: z.string().nullable(),
  confidence: z.int().nullable(),
  private: z.boolean(),
  at: instant,
})

const answered = { choice: texts, reason: z.string().nullable() }
const poll = z.strictObject({
  id: z.string(),
  kind: pollKind,
  question: z.string(),
  choices: texts,
  anonymous: z.boolean(),
  moreTime: z.strictObject({ phase: z.string(), minutes: z.int() }).exactOptional(),
  about: about.exactOptional(),
  status: z.enum(['open', 'closed']),
  counts: z.record(z.string(), z.int()).nullable(),
  votes: z.array(z.strictObject({ member: z.string(), ...answered })).nullable(),
})

const options = z.strictObject({
  queuePolicy,
  handover: z.enum(['automatic', 'by-facilitator']).nullable(),
  turnSeconds: z.int(),
  settleSeconds: z.int().nullable(),
  cutAfterSeconds: z.int().nullable(),
  phaseEnd: z.enum(['hold', 'advance']),
  prompts: z.boolean(),
  retentionHours: z.int(),
})

const claim = z.strictObject({ to: z.string().nullable(), since: instant })

const facilitation = z.strictObject({
  band: z.enum(['even', 'mixed', 'few-voices']).nullable(),
  hints: z.array(z.strictObject({ id: z.string(), wording: z.string(), at: instant })),
  invitations: z.int(),
  asked: texts,
  holding: texts,
  firstTimers: texts.exactOptional(),
  lines: z.array(z.strictObject({ member: z.string(), text: z.string(), at: instant })).exactOptional(),
  signals,
  paces: z.record(z.string(), pace),
  acts: z.array(z.strictObject({ by: z.string(), command: commandType, at: instant })),
  claimed: z.strictObject({ by: z.string(), at: instant }).nullable(),
  returning: z.array(z.strictObject({ newcomer: z.string(), member: z.string(), at: instant })),
})

const fields = z.strictObject({
  sessionId: z.string(),
  template: z.string().nullable(),
  practice: z.boolean(),
  language: z.string().exactOptional(),
  title: z.string(),
  objectives: texts,
  norms: z.strictObject({ version: z.int(), items: texts }),
  normsSince: z.array(z.int()).exactOptional(),
  disagreement: z.string().nullable().exactOptional(),
  support: z.string().nullable().exactOptional(),
  note: z.enum(['disagreement', 'support']).nullable().exactOptional(),
  startsAt: instant.nullable(),
  timeZone: z.string().nullable(),
  status: z.enum(['lobby', 'live', 'ended']),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  plannedEndAt: instant.nullable(),
  you: z.strictObject({
    memberId: z.string().nullable(),
    role: z.enum(['facilitator', 'timekeeper', 'participant', 'display']),
    preferences: preferences.exactOptional(),
    prompts: prompts.exactOptional(),
    signal: signal.exactOptional(),
    acceptedNorms: z.int().exactOptional(),
    votes: z.record(z.string(), z.strictObject(answered)).exactOptional(),
    checkIns: texts.exactOptional(),
  }),
  members: z.array(member),
  agenda: z.strictObject({ phases: z.array(phase), current: z.string().nullable() }),
  floor: z
    .strictObject({
      turn: z.string(),
      speaker: z.string(),
      kind: z.enum(['turn', 'reply', 'spotlight']),
      startedAt: instant,
      askedUntil: instant.exactOptional(),
      withYouAt: instant.exactOptional(),
    })
    .nullable(),
  last: z.strictObject({ turn: z.string(), speaker: z.string(), reply: z.literal(true).exactOptional() }).nullable(),
  undo: z.strictObject({ turn: z.string(), until: instant }).nullable(),
  queue: z.strictObject({ open: z.boolean(), policy: queuePolicy, hands: z.array(hand) }),
  round: z
    .strictObject({
      order: texts,
      state: z.record(z.string(), z.enum(['due', 'speaking', 'spoke', 'passed', 'later'])),
      begun: z.boolean(),
      turnSeconds: z.int(),
    })
    .nullable(),
  breakout: z
    .strictObject({ groups: z.array(texts) })
    .nullable()
    .exactOptional(),
  inner: z.strictObject({ members: texts, fullSince: instant.nullable() }).nullable().exactOptional(),
  timers: z.strictObject({ turn: timer, phase: timer }),
  pause: z.strictObject({ reason: z.enum(['breath', 'technical']), since: instant }).nullable(),
  claim: claim.nullable().exactOptional(),
  captures: z.array(capture),
  polls: z.array(poll),
  reflection: reflection.nullable().exactOptional(),
  sinceLast: z
    .array(
      z.strictObject({
        name: z.string(),
        text: z.string(),
        step: z.string().nullable(),
        status: z.enum(['partly', 'changed']).exactOptional(),
      }),
    )
    .nullable()
    .exactOptional(),
  groupLine: z.strictObject({ wording: z.string(), until: instant }).nullable().exactOptional(),
  display: z.strictObject({ message: z.string().nullable(), blank: z.boolean() }),
  options,
  facilitation: facilitation.exactOptional(),
})

/** Fails to compile where the schema and the view differ by any field, either way. */
type SameAsView = Same<z.infer<typeof fields>, BareView>
true satisfies SameAsView

/** What a viewer sees, field by field: whatever else a view might come to hold does not leave over HTTP. */
export const view: z.ZodType<BareView, BareView> = fields
