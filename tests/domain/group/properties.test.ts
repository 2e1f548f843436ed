import { evolveGroup } from '@circlet/shared/group/evolve'
import { groupMaySee, groupView } from '@circlet/shared/group/project'
import { emptyGroup, groupAsStored } from '@circlet/shared/group/state'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TestGroup } from '../../support/group.ts'

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

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ by: person, command }) },
  { weight: 1, arbitrary: fc.record({ join: text }) },
  { weight: 2, arbitrary: fc.record({ hold: id.map((each) => `s${each}`) }) },
)

test('[GR16, GR2, GR7] whatever happens, each sees what follows from what they may see, and no secret of anybody else', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const group = new TestGroup(['Ana', 'Ben', 'Cleo', 'Dee'])
      for (const each of steps) {
        if ('join' in each) group.join(each.join)
        else if ('hold' in each) group.hold(each.hold)
        else group.ask(each.by, each.command)
        const { members } = group.state.shared
        if (members.length > 0) expect(members.some(({ role }) => role === 'keeper')).toBe(true)
        expect(new Set(members.map(({ name }) => name.toLowerCase())).size).toBe(members.length)
      }
      expect(groupAsStored(JSON.parse(JSON.stringify(group.state)))).toEqual(group.state)
      for (const { id: viewer } of group.state.shared.members) {
        const view = group.see(viewer)
        const { you, ...shared } = view
        expect(JSON.stringify(shared)).not.toContain('SECRET')
        for (const action of you.actions) expect(action.owner).toBe(viewer)
        for (const word of you.words) expect([...word.to, word.from]).toContain(viewer)
        // The times differ, since this folds all at one instant: facts are what is compared.
        const seen = group.events.filter((event) => groupMaySee(event, viewer))
        const fold = (events: typeof seen) =>
          groupView(
            events.reduce((state, event) => evolveGroup(state, event, 1), emptyGroup),
            viewer,
          )
        expect(fold(seen)).toEqual(fold(group.events))
      }
    }),
    { seed: 7, numRuns: Number(process.env.CIRCLET_RUNS ?? 60) },
  )
})
