import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import { expect, test } from 'vitest'
import { waysToSpeak } from '../../../client/src/selectors/primary-action.ts'
import { sceneOf } from '../../../client/src/selectors/shown-floor.ts'
import { shownPhase } from '../../../client/src/selectors/shown-time.ts'
import { aView, floorOf, handOf, inPart, NOW } from './given.ts'

const fishbowl = (...members: string[]) => ({
  ...inPart('open', { chairs: 2 }),
  inner: { members, fullSince: members.length > 2 ? NOW : null },
})
const primary = (view: ReturnType<typeof aView>) => waysToSpeak(view, 'bo', false).primary

test('[IC2, IC3] from outside the one button is the empty chair, from inside a hand', () => {
  expect(primary(aView(fishbowl('ada', 'cy')))).toEqual({ does: 'sit' })
  expect(primary(aView(fishbowl('ada', 'cy', 'fay')))).toEqual({ does: 'no-chair' })
  expect(primary(aView(fishbowl('ada', 'bo')))).toEqual({ does: 'raise', as: 'speak' })
  expect(waysToSpeak(aView(fishbowl('ada')), 'bo', false).kinds).toEqual(['process'])
})

test('[IC2] a hand about the meeting itself can come down, and a turn can be finished, from outside too', () => {
  const raised = { queue: { ...aView().queue, hands: [handOf('bo', 'process')] } }
  expect(primary(aView({ ...fishbowl('ada'), ...raised }))).toEqual({ does: 'lower' })
  expect(primary(aView({ ...fishbowl('ada'), floor: floorOf('bo') }))?.does).toBe('finish')
})

test('[BR6] a breakout is a scene of its own, with nothing to press and no overtime', () => {
  const view = aView({ ...inPart('breakout'), breakout: { groups: [['ada', 'bo']] } })
  expect(sceneOf(view, true)).toEqual({ is: 'breakout' })
  expect(primary(view)).toBe(null)
  const timer = { status: 'running', generation: 1, lengthMs: 60_000, startedAt: 0, endsAt: 60_000, up: true } as const
  expect(shownPhase(timer, -9, FORMAT_RULES.breakout).second).toBe(0)
})
