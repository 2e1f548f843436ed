import { evolve } from '@circlet/shared/session/evolve/evolve'
import { emptyState } from '@circlet/shared/session/model/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queueStory, story } from '../support/domain/arbitrary.ts'
import { draws } from '../support/domain/draws.ts'
import { strangersIn } from '../support/domain/json.ts'
import { gatheredWell } from '../support/domain/laws/breakout-law.ts'
import { fitsOnTime } from '../support/domain/laws/forecast-law.ts'
import {
  floorHandedOn,
  generationsGrow,
  recordsInOrder,
  replays,
  soundStates,
  turnsOneByOne,
  wholeNumbers,
} from '../support/domain/laws/laws.ts'
import { peopleHoldTogether } from '../support/domain/laws/people-law.ts'
import { overtakenTwiceAtMost, queueInOrder, repliesFewAndShort } from '../support/domain/laws/queue-law.ts'
import { roundsGoAround } from '../support/domain/laws/round-law.ts'
import { timersAddUp } from '../support/domain/laws/timer-law.ts'
import { viewsFold, viewsKeepSecrets } from '../support/domain/laws/view-law.ts'
import { World } from '../support/domain/world.ts'

const LONG = 10 * 60_000

const ofTheQueue = () => [queueInOrder, overtakenTwiceAtMost(), repliesFewAndShort()]
const ofTheFloor = () => [
  soundStates,
  peopleHoldTogether,
  floorHandedOn,
  turnsOneByOne(),
  roundsGoAround(),
  recordsInOrder(),
  gatheredWell,
  wholeNumbers,
]

describe('whatever is tried, in whatever order', () => {
  test(
    '[FL1, QU1, RR2, RR4, RR5, FL8, LG7, BR2, IC2] one speaks, nobody has two hands, nobody due is skipped or called twice',
    () => {
      fc.assert(
        fc.property(story(120), (tried) => {
          new World(tried, ofTheFloor())
        }),
        draws(150),
      )
    },
    LONG,
  )

  test(
    '[QU2, QU3, QU4, QU10, QU12] hands keep their order, are overtaken twice at most, and a turn has two replies',
    () => {
      fc.assert(
        fc.property(fc.oneof(story(120), queueStory(80)), (tried) => {
          new World(tried, ofTheQueue())
        }),
        draws(150),
      )
    },
    LONG,
  )

  test(
    '[TM3, TM12, TM16, FL4, AG6] timers add up to the millisecond, generations only grow, what is fitted ends on time',
    () => {
      fc.assert(
        fc.property(story(120), (tried) => {
          new World(tried, [timersAddUp(), generationsGrow(), fitsOnTime])
        }),
        draws(150),
      )
    },
    LONG,
  )

  test(
    '[LG5] every viewer’s screen, folded with what they receive, is what they would see',
    () => {
      fc.assert(
        fc.property(story(60), (tried) => {
          viewsKeepSecrets(new World(tried, [viewsFold()]).state)
        }),
        draws(60),
      )
    },
    LONG,
  )

  test(
    '[LG4, LG6] the log, from the start or from any snapshot, makes the same state',
    () => {
      fc.assert(
        fc.property(story(80), fc.nat(80), (tried, place) => {
          const { records, state } = new World(tried, [])
          replays(records, state, place % records.length)
        }),
        draws(80),
      )
    },
    LONG,
  )

  test(
    '[LG4] folding never throws and makes plain JSON, also of events in an order that never was',
    () => {
      fc.assert(
        fc.property(
          story(60),
          fc.array(fc.nat(500), { maxLength: 60 }),
          fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
          (tried, order, ids) => {
            const events = new World(tried, []).records.flatMap((record) => record.events)
            // Other people, turns and parts than those that were meant, some of whom never were.
            const others = (text: string) =>
              text.replaceAll(/"([mtp])(\d+)"/g, (_, kind, id) => `"${kind}${(ids[Number(id) % 4] ?? 0) + 1}"`)
            const nonsense = order.map((place) => events[place % events.length]).filter((event) => event !== undefined)
            const records = nonsense.map((event, at) => ({
              at: at * 1000,
              events: [JSON.parse(others(JSON.stringify(event)))],
            }))
            const state = records.reduce(evolve, emptyState)
            expect(strangersIn(state)).toEqual([])
          },
        ),
        draws(150),
      )
    },
    LONG,
  )
})
