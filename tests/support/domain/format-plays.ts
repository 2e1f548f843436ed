import { SECOND } from '@circlet/shared/time'
import { expect } from 'vitest'
import {
  hands,
  inGroups,
  inTurn,
  led,
  type Play,
  replies,
  round,
  type Scene,
  still,
  takesSeat,
  tells,
} from './format-play.ts'

const FOUR = ['ada', 'bo', 'cy', 'fay']
const EIGHT = [...FOUR, 'gil', 'hal', 'ivo', 'kim']

/** The first passes; the second asks for later and speaks after everybody else. */
const passesAndLater: Scene = (c) => {
  c.calls()
  c.passes()
  expect(c.speaker).toBe('bo')
  c.passes(true)
  for (const name of ['cy', 'fay', 'bo']) {
    expect(c.speaker).toBe(name)
    c.after(20 * SECOND)
    c.finishes()
  }
  expect(c.round).toBeNull()
}

/** Repeats the seat for each next member until everybody had one. */
function everybodyHasTheSeat(order: readonly string[], scenes: (who: string) => readonly Scene[]): Scene {
  return (c) => {
    const again = () => c.asks('ada', { type: 'repeat-seat', phase: 'p2' })
    for (const who of order) {
      expect(again()).toBe('done')
      for (const scene of scenes(who)) {
        c.next()
        const phase = c.shared.agenda.phases.find((each) => each.id === c.phase)
        expect(phase?.focus).toBe(c.id(who))
        scene(c)
      }
    }
    expect(again()).toBe('nobody-due')
  }
}

/** Every format of the catalogue, by its id, as it is played. */
export const PLAYS: Readonly<Record<string, Play>> = {
  go_around: { people: FOUR, scenes: [passesAndLater] },
  check_in: { people: FOUR, scenes: [round('ada', 'bo', 'cy', 'fay')] },
  closing_round: { people: FOUR, scenes: [passesAndLater, round('bo', 'cy', 'fay', 'ada')] },
  council: {
    people: FOUR,
    scenes: [
      led,
      inTurn((c) => {
        c.calls()
        // Ten seconds of settling precede each turn.
        expect(c.shared.floor?.startedAt).toBe(c.now + 10 * SECOND)
        c.after(30 * SECOND)
        expect(c.asks('bo', { type: 'raise-hand', kind: 'reply' })).toBe('not-allowed')
        for (const _ of FOUR) {
          c.finishes()
          c.after(40 * SECOND)
        }
      }),
      // Another member begins than in the round before.
      round('bo', 'cy', 'fay', 'ada'),
    ],
  },
  conversation_cafe: {
    people: [...FOUR, 'gil'],
    scenes: [
      round('ada', 'bo', 'cy', 'fay', 'gil'),
      round('bo', 'cy', 'fay', 'gil', 'ada'),
      inTurn(hands(['gil', 'bo'], ['gil', 'bo']), replies('cy', 'done')),
      round('cy', 'fay', 'gil', 'ada', 'bo'),
    ],
  },
  thinking_rounds: {
    people: FOUR,
    scenes: [
      round('ada', 'bo', 'cy', 'fay'),
      inTurn((c) => {
        c.calls()
        // A hand interrupts nobody: it waits, and the round continues with the next due member.
        c.raises('ada')
        c.after(60 * SECOND)
        c.finishes()
        expect(c.speaker).toBe('cy')
        c.does('ada', { type: 'lower-hand' })
        for (const _ of ['cy', 'fay', 'ada']) {
          c.after(20 * SECOND)
          c.finishes()
        }
        expect(c.round).toBeNull()
      }),
      round('cy', 'fay', 'ada', 'bo'),
    ],
  },
  silence_write: { people: FOUR, scenes: [still, passesAndLater] },
  theme_spotlight: {
    people: FOUR,
    scenes: [led, still, round('ada', 'bo', 'cy', 'fay'), hands(['bo'], ['bo']), round('ada', 'bo', 'cy', 'fay')],
  },
  popcorn_open: {
    people: FOUR,
    // A member who has not spoken yet is called before an earlier hand.
    scenes: [inTurn(hands(['bo'], ['bo']), replies('cy', 'done'), hands(['bo', 'fay'], ['fay', 'bo']))],
  },
  participation_stack: {
    people: FOUR,
    scenes: [
      inTurn(
        hands(['bo'], ['bo']),
        (c) => {
          // Overtaken twice, a hand is not overtaken again.
          c.raise('bo', 'cy', 'fay', 'ada')
          expect(c.hands).toEqual(['cy', 'fay', 'bo', 'ada'])
        },
        (c) => {
          for (const name of ['cy', 'fay', 'bo', 'ada']) {
            c.calls()
            expect(c.speaker).toBe(name)
            c.after(10 * SECOND)
          }
          c.finishes()
        },
      ),
    ],
  },
  share_no_crosstalk: {
    people: FOUR,
    scenes: [
      led,
      inTurn(hands(['bo'], ['bo']), replies('cy', 'not-allowed'), hands(['bo', 'cy'], ['cy', 'bo'])),
      led,
      round('ada', 'bo', 'cy', 'fay'),
    ],
  },
  recovery_group: {
    people: [...FOUR, 'gil'],
    scenes: [
      led,
      round('ada', 'bo', 'cy', 'fay', 'gil'),
      inTurn(hands(['fay'], ['fay']), replies('bo', 'done')),
      round('bo', 'cy', 'fay', 'gil', 'ada'),
    ],
  },
  guest_speaker: {
    people: FOUR,
    seats: { Guest: 'fay' },
    scenes: [tells('fay'), hands(['bo', 'cy'], ['bo', 'cy']), round('ada', 'bo', 'cy', 'fay')],
  },
  troika: {
    people: ['ada', 'bo', 'cy'],
    seats: { Client: 'bo' },
    scenes: [still, tells('bo'), hands(['cy'], ['cy']), hands(['ada', 'cy'], ['ada', 'cy']), tells('bo')],
    afterwards: everybodyHasTheSeat(['cy', 'ada'], (who) => [
      tells(who),
      hands(['bo'], ['bo']),
      hands(['bo'], ['bo']),
      tells(who),
    ]),
  },
  hot_seat: {
    people: FOUR,
    seats: { 'Hot seat': 'cy' },
    scenes: [
      tells('cy'),
      hands(['bo', 'fay'], ['bo', 'fay']),
      inTurn(hands(['fay'], ['fay']), hands(['fay', 'bo'], ['bo', 'fay'])),
      tells('cy'),
    ],
    afterwards: (c) =>
      expect(c.asks('ada', { type: 'record-outcome', phase: 'p4', text: 'Call three people' })).toBe('done'),
  },
  action_learning: {
    people: FOUR,
    seats: { Presenter: 'bo' },
    scenes: [
      tells('bo'),
      hands(['cy'], ['cy']),
      // In order, the presenter last; nobody answers in between.
      inTurn(round('ada', 'cy', 'fay', 'bo')),
      tells('bo'),
      round('cy', 'fay', 'ada', 'bo'),
      tells('bo'),
    ],
  },
  peer_coaching_circle: {
    people: FOUR,
    seats: { Coachee: 'ada' },
    scenes: [tells('ada'), hands(['bo', 'cy'], ['bo', 'cy']), tells('ada'), round('bo', 'cy', 'fay', 'ada')],
  },
  thinking_pair: {
    people: ['ada', 'bo'],
    seats: { Thinker: 'ada', 'Thinker 2': 'bo' },
    scenes: [inTurn(tells('ada'), replies('bo', 'not-allowed')), tells('bo')],
  },
  case_clinic: {
    people: FOUR,
    scenes: [
      inTurn(led, (c) => takesSeat(c, 'Case giver', 'cy')),
      tells('cy'),
      still,
      round('ada', 'bo', 'fay', 'cy'),
      inTurn(hands(['bo', 'fay'], ['bo', 'fay']), replies('ada', 'done')),
      round('bo', 'fay', 'ada', 'cy'),
      still,
    ],
  },
  case_clinic_short: {
    people: FOUR,
    seats: { 'Case giver': 'fay' },
    scenes: [
      tells('fay'),
      hands(['bo'], ['bo']),
      still,
      round('ada', 'bo', 'cy', 'fay'),
      hands(['cy'], ['cy']),
      round('bo', 'cy', 'ada', 'fay'),
    ],
  },
  forum: {
    people: [...FOUR, 'gil', 'hal'],
    seats: { Presenter: 'gil' },
    scenes: [
      tells('gil'),
      hands(['bo', 'cy'], ['bo', 'cy']),
      still,
      round('ada', 'bo', 'cy', 'fay', 'hal', 'gil'),
      tells('gil'),
    ],
  },
  pairs_share: {
    people: FOUR,
    scenes: [inGroups(2, 2), inTurn(hands(['fay', 'bo'], ['fay', 'bo']), replies('cy', 'done'))],
  },
  one_two_four_all: {
    people: EIGHT,
    scenes: [
      still,
      inGroups(2, 2, 2, 2),
      inGroups(4, 4),
      inTurn(hands(['bo', 'gil'], ['bo', 'gil']), replies('cy', 'not-allowed')),
    ],
  },
  fishbowl_open: {
    people: EIGHT,
    scenes: [
      inTurn(
        (c) => {
          c.does('ada', { type: 'set-inner', members: c.ids(['bo', 'cy', 'fay', 'gil']) })
          expect(c.asks('hal', { type: 'raise-hand' })).toBe('outside-circle')
        },
        hands(['bo', 'gil'], ['bo', 'gil']),
        (c) => {
          // The empty chair is taken, nobody else fits, and somebody makes room.
          c.does('hal', { type: 'take-chair' })
          expect(c.asks('ivo', { type: 'take-chair' })).toBe('chair-taken')
          c.does('bo', { type: 'leave-chair' })
        },
        hands(['hal'], ['hal']),
        replies('cy', 'done'),
      ),
      round('ada', 'bo', 'cy', 'fay', 'gil', 'hal', 'ivo', 'kim'),
    ],
  },
  mutual_invitation: {
    people: [...FOUR, 'gil'],
    scenes: [
      (c) => {
        c.calls()
        expect(c.speaker).toBe('ada')
        expect(c.asks('bo', { type: 'raise-hand', kind: 'reply' })).toBe('not-allowed')
        c.after(20 * SECOND)
        c.invites('fay')
        // A member who asks for later still invites, and is invited again.
        c.passes(true)
        for (const name of ['bo', 'gil', 'cy', 'fay']) {
          c.invites(name)
          expect(c.speaker).toBe(name)
          c.after(20 * SECOND)
        }
        c.finishes()
        expect(c.round).toBeNull()
      },
      inTurn(hands(['cy'], ['cy']), replies('bo', 'done')),
    ],
  },
  popcorn_choose: {
    people: FOUR,
    scenes: [
      (c) => {
        c.calls()
        for (const name of ['cy', 'bo']) {
          c.after(20 * SECOND)
          c.invites(name)
        }
        // Nobody is picked twice, and the member who is left speaks last.
        expect(c.asks('bo', { type: 'invite-next', turn: c.turn ?? '', member: c.id('cy') })).not.toBe('done')
        c.after(20 * SECOND)
        c.invites('fay')
        c.after(20 * SECOND)
        c.finishes()
        expect([c.round, c.speaker]).toEqual([null, null])
      },
    ],
  },
}
