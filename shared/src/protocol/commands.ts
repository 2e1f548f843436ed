import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import {
  about,
  agendaItem,
  answer,
  captureId,
  captureWords,
  listedMember,
  memberId,
  norms,
  note,
  objectives,
  options,
  phaseId,
  pollId,
  pollKind,
  preferences,
  promptId,
  queuePolicy,
  reflection,
  roundOrder,
  sign,
  signal,
  startsAt,
  timeZone,
  title,
  turnId,
  turnSeconds,
  words,
} from './fields.ts'

const type = <T extends string>(name: T) => z.literal(name)
const bare = <T extends string>(name: T) => z.strictObject({ type: type(name) })
const timer = z.enum(['turn', 'phase'])
/** Any fields of an item, and the focus of the phase and its role. */
const phaseChanges = agendaItem.partial().extend({ focus: memberId.nullable().optional() })
const handKind = z.enum(['speak', 'question', 'reply', 'process'])
const memberGroups = z
  .array(z.array(listedMember).min(1).max(LIMITS.mostMembers))
  .refine((groups) => groups.flat().length <= LIMITS.mostMembers, `names more than ${LIMITS.mostMembers} members`)

/** Every command that a person may send to a session. The permission table defines who may send which. */
export const command = z.discriminatedUnion('type', [
  bare('start-session'),
  bare('end-session'),
  z.strictObject({
    type: type('edit-session'),
    title: title.optional(),
    objectives: objectives.optional(),
    norms: norms.optional(),
    disagreement: note.optional(),
    support: note.optional(),
    startsAt: startsAt.optional(),
    timeZone: timeZone.optional(),
  }),
  z.strictObject({ type: type('accept-norms'), version: z.int().min(1) }),
  z.strictObject({ type: type('show-note'), note: z.enum(['disagreement', 'support']).nullable() }),
  z.strictObject({ type: type('pause-session'), reason: z.enum(['breath', 'technical']) }),
  bare('resume-session'),
  z.strictObject({ type: type('set-options'), options }),
  bare('leave'),
  /** Rule MB1 checks the name and has its own refusal code. */
  z.strictObject({ type: type('rename'), name: z.string().max(LIMITS.name * 8) }),
  z.strictObject({ type: type('set-preferences'), preferences }),
  z.strictObject({
    type: type('set-role'),
    member: memberId,
    role: z.enum(['facilitator', 'timekeeper', 'participant']),
  }),
  z.strictObject({ type: type('remove-member'), member: memberId }),
  z.strictObject({ type: type('hand-over'), member: memberId }),
  bare('claim-facilitation'),
  bare('decline-facilitation'),
  z.strictObject({ type: type('add-member'), name: z.string().max(LIMITS.name * 8) }),
  z.strictObject({ type: type('set-voice'), member: memberId, on: z.boolean() }),
  z.strictObject({ type: type('ask-readmit'), member: memberId }),
  z.strictObject({ type: type('readmit'), member: memberId, newcomer: memberId }),
  z.strictObject({ type: type('raise-hand'), kind: handKind.optional(), member: memberId.optional() }),
  z.strictObject({ type: type('lower-hand'), member: memberId.optional() }),
  bare('lower-all-hands'),
  z
    .strictObject({ type: type('set-queue'), open: z.boolean().optional(), policy: queuePolicy.optional() })
    .refine((asked) => asked.open !== undefined || asked.policy !== undefined, { path: ['open'], error: 'is missing' }),
  z.strictObject({ type: type('move-hand'), member: memberId, before: memberId.nullable().optional() }),
  z.strictObject({
    type: type('give-floor'),
    member: memberId,
    after: turnId.nullable(),
    kind: z.enum(['turn', 'reply']).optional(),
  }),
  z.strictObject({ type: type('call-next'), after: turnId.nullable() }),
  z.strictObject({ type: type('finish-turn'), turn: turnId }),
  z
    .strictObject({
      type: type('pass-turn'),
      turn: turnId.nullable(),
      comeBack: z.boolean().optional(),
      member: memberId.optional(),
    })
    .refine((asked) => asked.member === undefined || asked.turn === null, {
      path: ['member'],
      error: 'goes with no turn only',
    }),
  z.strictObject({ type: type('invite-next'), turn: turnId, member: memberId }),
  z.strictObject({ type: type('undo-turn'), turn: turnId }),
  z.strictObject({
    type: type('start-round'),
    order: z.union([roundOrder, z.array(listedMember).min(1).max(LIMITS.mostMembers)]).optional(),
    turnSeconds: turnSeconds.optional(),
  }),
  z.strictObject({ type: type('reorder-round'), order: z.array(listedMember).max(LIMITS.mostMembers) }),
  bare('end-round'),
  z.strictObject({
    type: type('form-groups'),
    by: z.union([z.enum(['chance', 'lenses']), memberGroups]),
  }),
  z.strictObject({ type: type('change-group'), member: memberId, with: memberId.nullable() }),
  z.strictObject({ type: type('set-inner'), members: z.array(listedMember).max(LIMITS.chairs + 1) }),
  bare('take-chair'),
  bare('leave-chair'),
  z.strictObject({ type: type('be-with'), turn: turnId }),
  z.strictObject({ type: type('pause-timer'), timer }),
  z.strictObject({ type: type('resume-timer'), timer }),
  z.strictObject({
    type: type('extend-timer'),
    timer,
    seconds: z
      .int()
      .min(-14_400)
      .max(14_400)
      .refine((seconds) => seconds !== 0, 'is 0'),
    generation: z.int().min(0),
  }),
  z.strictObject({
    type: type('start-phase'),
    phase: phaseId,
    from: phaseId.nullable(),
    agoSeconds: z.int().min(0).max(14_400).optional(),
  }),
  z.strictObject({ type: type('next-phase'), from: phaseId.nullable() }),
  bare('fit-remaining'),
  z.strictObject({ type: type('skip-phase'), phase: phaseId, on: z.boolean() }),
  z.strictObject({ type: type('add-phase'), phase: agendaItem, before: phaseId.nullable().optional() }),
  z.strictObject({ type: type('edit-phase'), phase: phaseId, changes: phaseChanges }),
  z.strictObject({ type: type('repeat-seat'), phase: phaseId }),
  z.strictObject({ type: type('move-phase'), phase: phaseId, before: phaseId.nullable().optional() }),
  z.strictObject({ type: type('remove-phase'), phase: phaseId }),
  z.strictObject({ type: type('record-outcome'), phase: phaseId, text: words(LIMITS.outcome).nullable() }),
  z.strictObject({ type: type('signal-speaker'), turn: turnId, sign }),
  z.strictObject({ type: type('ask-time'), turn: turnId }),
  z
    .strictObject({
      type: type('answer-prompt'),
      prompt: promptId,
      answer,
      text: words(LIMITS.capture, 1).optional(),
      to: z.enum(['group', 'facilitator']).optional(),
    })
    .refine((asked) => (asked.answer === 'type') === (asked.text !== undefined), {
      path: ['text'],
      error: 'goes with type',
    })
    .refine((asked) => (asked.answer === 'type') === (asked.to !== undefined), {
      path: ['to'],
      error: 'goes with type',
    }),
  z.strictObject({ type: type('invite-member'), member: memberId }),
  z.strictObject({ type: type('hold-space'), member: memberId, on: z.boolean() }),
  z.strictObject({ type: type('signal'), signal }),
  z.strictObject({ type: type('answer-signal'), member: memberId }),
  captureWords.extend({ type: type('add-capture') }),
  z.strictObject({
    type: type('edit-capture'),
    capture: captureId,
    changes: captureWords.partial().extend({ owner: z.null().optional() }),
  }),
  z.strictObject({ type: type('remove-capture'), capture: captureId }),
  z.strictObject({ type: type('take-action'), capture: captureId }),
  z.strictObject({
    type: type('open-poll'),
    kind: pollKind,
    question: words(LIMITS.question, 1),
    choices: z.array(words(LIMITS.choice, 1)).max(LIMITS.choices).optional(),
    anonymous: z.boolean(),
    about: about.optional(),
  }),
  z.strictObject({ type: type('ask-more-time'), phase: phaseId, question: words(LIMITS.question, 1) }),
  z.strictObject({
    type: type('vote'),
    poll: pollId,
    choice: z.array(words(LIMITS.choice, 1)).min(1).max(LIMITS.choices),
    reason: words(LIMITS.capture).optional(),
  }),
  z.strictObject({ type: type('withdraw-vote'), poll: pollId }),
  z.strictObject({ type: type('close-poll'), poll: pollId }),
  reflection.extend({ type: type('submit-reflection') }).refine((asked) => Object.keys(asked).length > 1, {
    path: ['heard'],
    error: 'is missing, and everything else too',
  }),
  z.strictObject({ type: type('send-line'), text: words(LIMITS.capture, 1), to: z.enum(['group', 'facilitator']) }),
  z.strictObject({ type: type('ask-check-in'), member: memberId }),
  z.strictObject({ type: type('show-message'), text: words(LIMITS.message).nullable() }),
  z.strictObject({ type: type('blank-display'), on: z.boolean() }),
])
export type Command = z.infer<typeof command>
export type CommandType = Command['type']
/** One command by its type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** A browser sends this with the same id until it gets an answer. */
export const commandEnvelope = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), command })
export type CommandEnvelope = z.infer<typeof commandEnvelope>
