import { evolveGroup } from '@circlet/shared/group/evolve'
import { groupMaySee, groupView } from '@circlet/shared/group/project'
import { emptyGroup, groupAsStored } from '@circlet/shared/group/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TestGroup } from '../support/domain/group.ts'
import { groupStep, take } from '../support/domain/group-arbitrary.ts'

test('[GR16, GR2, GR7] whatever happens, each sees what follows from what they may see, and no secret of anybody else', () => {
  fc.assert(
    fc.property(fc.array(groupStep, { maxLength: 40 }), (steps) => {
      const group = new TestGroup(['Ana', 'Ben', 'Cleo', 'Dee'])
      for (const each of steps) {
        take(group, each)
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
