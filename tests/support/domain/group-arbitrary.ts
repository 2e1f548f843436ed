import type { GroupCommand } from '@circlet/shared/protocol/group'
import fc from 'fast-check'
import type { TestGroup } from './group.ts'

const person = fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5', 'g9')
const id = fc.integer({ min: 1, max: 12 })
const text = fc.constantFrom('one', 'two', 'three')
const status = fc.constantFrom('done' as const, 'partly' as const, 'changed' as const, 'dropped' as const)

const command: fc.Arbitrary<GroupCommand> = fc.oneof(
  fc.record({ type: fc.constant('edit-group' as const), name: text, evenness: fc.boolean() }),
  fc.record({ type: fc.constant('edit-me' as const), name: text }),
  fc.record({
    type: fc.constant('set-role' as const),
    member: person,
    role: fc.constantFrom('keeper' as const, 'member' as const),
  }),
  fc.record({ type: fc.constant('remove-member' as const), member: person }),
  fc.constant({ type: 'leave-group' as const }),
  fc.record({ type: fc.constant('add-objective' as const), text }),
  fc.record({
    type: fc.constant('revisit-objective' as const),
    objective: id.map((each) => `g${each}`),
    decision: fc.constantFrom('keep' as const, 'change' as const, 'drop' as const),
    text,
  }),
  fc.constant({ type: 'take-action' as const, text: 'seen by all' }),
  fc.constant({ type: 'take-action' as const, text: 'SECRET', private: true }),
  fc.record({ type: fc.constant('report-action' as const), action: id.map((each) => `n${each}`), status }),
  fc.record({ type: fc.constant('add-topic' as const), text }),
  fc.record({ type: fc.constant('remove-topic' as const), topic: id.map((each) => `t${each}`) }),
  fc.constant({ type: 'open-survey' as const }),
  fc.record({ type: fc.constant('close-survey' as const), survey: id.map((each) => `q${each}`) }),
  fc.record({
    type: fc.constant('answer-survey' as const),
    survey: id.map((each) => `q${each}`),
    statements: fc.array(fc.option(fc.integer({ min: 1, max: 7 })), { minLength: 12, maxLength: 12 }),
  }),
  fc.record({ type: fc.constant('give-word' as const), text, to: fc.array(person, { minLength: 1, maxLength: 2 }) }),
)

/** One step of a group: somebody asks something, somebody joins, or a session took place. */
export const groupStep = fc.oneof(
  { weight: 8, arbitrary: fc.record({ by: person, command }) },
  { weight: 1, arbitrary: fc.record({ join: text, again: fc.constantFrom(undefined, 'one id', 'another') }) },
  { weight: 1, arbitrary: fc.record({ closes: id.map((each) => `q${each}`) }) },
  { weight: 2, arbitrary: fc.record({ hold: id.map((each) => `s${each}`) }) },
)

type GroupStep = typeof groupStep extends fc.Arbitrary<infer Step> ? Step : never

/** Carries the step out. */
export function take(group: TestGroup, step: GroupStep): void {
  if ('join' in step) group.join(step.join, step.again && `${step.again} ${step.join}`)
  else if ('closes' in step) group.system({ type: 'close-survey', survey: step.closes })
  else if ('hold' in step) group.hold(step.hold)
  else group.ask(step.by, step.command)
}
