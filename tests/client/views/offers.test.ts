import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queueStory, story } from '../../support/domain/arbitrary.ts'
import { draws } from '../../support/domain/draws.ts'
import { offersAreTaken } from '../../support/domain/offers.ts'
import { World } from '../../support/domain/world.ts'

const LONG = 10 * 60_000

test(
  '[QU1, QU12, IC2] whatever happened, no page offers a hand that would be refused (B18)',
  () => {
    const law = offersAreTaken()
    fc.assert(
      fc.property(fc.oneof(story(80), queueStory(60)), (tried) => {
        new World(tried, [law])
      }),
      draws(60),
    )
    // A law that met no offer would prove nothing.
    for (const kind of ['reply', 'question', 'process']) expect(law.offered[kind]).toBeGreaterThan(0)
  },
  LONG,
)
