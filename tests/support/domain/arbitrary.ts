import type { CommandType } from '@circlet/shared/protocol/commands'
import type { CreateSession } from '@circlet/shared/protocol/create'
import { HOUR, MINUTE, SECOND } from '@circlet/shared/time'
import fc from 'fast-check'

/** The members that a random circle may have. */
export const MOST = 12

/** One attempted step; its numbers choose among what the state then has, so that shortened lists still make sense. */
export interface Step {
  readonly kind: CommandType | 'join' | 'note-here' | 'note-away' | 'note-voice' | 'forget-member' | 'wait'
  readonly ms: number
  readonly who: number
  readonly other: number
  readonly on: boolean
  /** One in sixteen names something stale or unknown. */
  readonly wrong: boolean
  readonly seed: number
}

const OFTEN: readonly Step['kind'][] = [
  ...Array(8).fill('call-next'),
  ...Array(12).fill('raise-hand'),
  ...Array(6).fill('finish-turn'),
  ...Array(4).fill('pass-turn'),
  ...Array(4).fill('give-floor'),
  ...Array(4).fill('invite-next'),
  ...Array(4).fill('undo-turn'),
  ...Array(4).fill('note-away'),
  ...Array(4).fill('note-here'),
  ...Array(3).fill('start-round'),
  ...Array(3).fill('set-options'),
  ...Array(4).fill('pause-timer'),
  ...Array(4).fill('resume-timer'),
  ...Array(5).fill('resume-session'),
  ...Array(2).fill('extend-timer'),
  ...Array(2).fill('pause-session'),
  ...Array(2).fill('next-phase'),
  ...Array(2).fill('set-preferences'),
  ...Array(2).fill('wait'),
  ...Array(3).fill('join'),
  'leave',
  'forget-member',
  'remove-member',
  'set-role',
  'hand-over',
  'add-member',
  ...Array(2).fill('set-voice'),
  ...Array(2).fill('claim-facilitation'),
  'decline-facilitation',
  'ask-readmit',
  'readmit',
  'lower-hand',
  'lower-all-hands',
  ...Array(2).fill('move-hand'),
  'set-queue',
  'reorder-round',
  'end-round',
  ...Array(2).fill('start-phase'),
  ...Array(2).fill('fit-remaining'),
  ...Array(2).fill('form-groups'),
  'change-group',
  ...Array(2).fill('set-inner'),
  ...Array(4).fill('take-chair'),
  ...Array(2).fill('leave-chair'),
  ...Array(3).fill('be-with'),
  'skip-phase',
  'add-phase',
  ...Array(2).fill('edit-phase'),
  'repeat-seat',
  'move-phase',
  'remove-phase',
  'record-outcome',
  'rename',
  'edit-session',
  'accept-norms',
  'show-note',
  ...Array(3).fill('add-capture'),
  'edit-capture',
  'remove-capture',
  'take-action',
  'open-poll',
  ...Array(2).fill('ask-more-time'),
  ...Array(4).fill('vote'),
  'withdraw-vote',
  'close-poll',
  'show-message',
  ...Array(2).fill('signal-speaker'),
  'ask-time',
  'answer-prompt',
  'invite-member',
  'hold-space',
  ...Array(2).fill('signal'),
  ...Array(2).fill('answer-signal'),
  'blank-display',
  'start-session',
  'submit-reflection',
  'send-line',
  'ask-check-in',
]
const RARELY: readonly Step['kind'][] = ['end-session']

const ms = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 * SECOND }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 * SECOND }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 * MINUTE }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(SECOND, 5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 10 * MINUTE),
  },
)

const stepOf = (kind: fc.Arbitrary<Step['kind']>, pause: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({
    kind,
    ms: pause,
    who: fc.nat(MOST * 4),
    other: fc.nat(MOST * 4),
    on: fc.boolean(),
    wrong: fc.nat(15).map((draw) => draw === 0),
    seed: fc.nat(0xffff_ffff),
  })

const anyStep = stepOf(
  fc.oneof({ weight: 300, arbitrary: fc.constantFrom(...OFTEN) }, { weight: 1, arbitrary: fc.constantFrom(...RARELY) }),
  fc.oneof({ weight: 200, arbitrary: ms }, { weight: 1, arbitrary: fc.constant(3 * HOUR) }),
)

/** Hands go up and down, and turns are long enough to count. */
const queueStep = stepOf(
  fc.constantFrom<Step['kind'][]>(
    ...Array(12).fill('raise-hand'),
    ...Array(5).fill('call-next'),
    ...Array(3).fill('finish-turn'),
    'give-floor',
    'lower-hand',
    'move-hand',
    'pass-turn',
    'undo-turn',
    'leave',
    'note-away',
    'note-here',
    'set-queue',
    'next-phase',
  ),
  fc.integer({ min: 1, max: 8 * SECOND }),
)

/** Long talk in which few speak, with a pass, a breath and an answer now and then. */
const talkStep = stepOf(
  fc.constantFrom<Step['kind'][]>(
    ...Array(30).fill('give-floor'),
    ...Array(30).fill('finish-turn'),
    ...Array(20).fill('note-voice'),
    ...Array(4).fill('raise-hand'),
    ...Array(3).fill('call-next'),
    ...Array(3).fill('answer-prompt'),
    ...Array(2).fill('resume-session'),
    'invite-member',
    'hold-space',
    'pass-turn',
    'set-preferences',
    'note-away',
    'note-here',
    'leave',
    'join',
    'pause-session',
    'next-phase',
  ),
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 * SECOND }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 * MINUTE }) },
  ),
)

/** A member with the permission closes the session. */
const ending = stepOf(fc.constant('end-session'), ms).map((step) => ({ ...step, wrong: false }))
/** Commands that work after the end, and some that no longer do. */
const afterStep = stepOf(
  fc.constantFrom<Step['kind'][]>(
    ...Array(4).fill('submit-reflection'),
    ...Array(3).fill('send-line'),
    ...Array(3).fill('ask-check-in'),
    ...Array(3).fill('edit-capture'),
    'remove-capture',
    'take-action',
    'add-capture',
    'forget-member',
    'set-preferences',
    'leave',
    'join',
    'note-away',
    'note-here',
    'raise-hand',
    'start-session',
  ),
  ms,
)

const format = fc.constantFrom(
  'round',
  'round',
  'invitation',
  'open',
  'open',
  'questions',
  'spotlight',
  'admin',
  'silence',
  'break',
  'breakout',
)
const option = fc.record(
  {
    queuePolicy: fc.constantFrom('fewest-turns', 'first-come', 'least-time'),
    handover: fc.constantFrom(null, 'automatic', 'by-facilitator'),
    turnSeconds: fc.constantFrom(5, 60, 120),
    settleSeconds: fc.constantFrom(null, 0, 5, 60),
    cutAfterSeconds: fc.constantFrom(null, null, 0, 15),
    phaseEnd: fc.constantFrom('hold', 'advance'),
  } as const,
  { requiredKeys: [] },
)
const item = fc.record(
  {
    title: fc.constant('Part'),
    format,
    minutes: fc.constantFrom(1, 3, 10, 240),
    turnSeconds: fc.constantFrom(null, 30),
    settleSeconds: fc.constantFrom(null, 10),
    replies: fc.boolean(),
    groupSize: fc.constantFrom(2, 2, 3, 4),
    chairs: fc.constantFrom(null, 2, 3),
    role: fc.constantFrom('Guest', 'Client', 'Client 2'),
    order: fc.constantFrom('joined', 'random', 'fewest-turns', 'rotate', 'lenses'),
  } as const,
  { requiredKeys: ['title', 'format', 'minutes'] },
)

/** The initial state of a random circle, and the steps that it then tries. */
export interface Story {
  readonly body: CreateSession
  readonly people: number
  readonly steps: readonly Step[]
}

const storyOf = (step: fc.Arbitrary<Step>, body: fc.Arbitrary<unknown>, people: number, maxLength: number) =>
  fc.record({
    body: body as fc.Arbitrary<CreateSession>,
    people: fc.integer({ min: 1, max: people }),
    steps: fc.array(step, { maxLength, size: 'max' }),
  })

/** Stories of any kind with at most so many steps; one in four ends and continues a little after its end. */
export const story = (maxLength: number): fc.Arbitrary<Story> =>
  fc
    .record({
      told: storyOf(anyStep, fc.record({ agenda: fc.array(item, { maxLength: 4 }), options: option }), 9, maxLength),
      after: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(ending, fc.array(afterStep, { maxLength: 25, size: 'max' }))
            .map(([end, more]) => [end, ...more]),
        },
      ),
    })
    .map(({ told, after }) => ({ ...told, steps: [...told.steps, ...after] }))

/** Stories of a queue in open parts, from which the facilitator calls. */
export const queueStory = (maxLength: number): fc.Arbitrary<Story> =>
  storyOf(
    queueStep,
    fc.constant({ agenda: Array(3).fill({ title: 'Open', format: 'open', minutes: 240 }) }),
    MOST,
    maxLength,
  )

/** Stories of open talk, in which some are heard far more than others. */
export const talkStory = (maxLength: number): fc.Arbitrary<Story> =>
  fc
    .record({
      people: fc.integer({ min: 4, max: 8 }),
      heard: fc.integer({ min: 2, max: 5 }),
      steps: fc.array(talkStep, { minLength: maxLength / 2, maxLength, size: 'max' }),
    })
    .map(({ people, heard, steps }) => ({
      body: {
        agenda: [
          { title: 'Open', format: 'open', minutes: 240 },
          { title: 'More', format: 'open', minutes: 240 },
        ],
      },
      people,
      // A few members share the floor.
      steps: steps.map((step) =>
        step.kind === 'give-floor' ? { ...step, other: 2 + (step.other % heard), wrong: false } : step,
      ),
    }))
