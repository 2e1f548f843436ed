import { describe, expect, test } from 'vitest'
import { PracticeRoom } from './practice-room.ts'

const SEEDS = Array.from({ length: 10 }, (_, index) => index * 7919 + 1)

function entered(seed: number) {
  const room = new PracticeRoom()
  room.pretend(seed, true)
  return { room, me: room.join('Nia') }
}

function turnOf(room: PracticeRoom): string {
  return room.view().floor?.turn ?? ''
}

describe('a participant in a practice circle', () => {
  test.each(SEEDS)('is called in a round within 60 s (seed %i)', async (seed) => {
    const { room, me } = entered(seed)
    await room.until((view) => view.floor?.speaker === me, 120)
    expect(room.seconds).toBeLessThan(60)
    expect(room.view().round?.state[me]).toBe('speaking')
  })

  test.each(SEEDS)('may pass, and raises a hand and is called in the open part (seed %i)', async (seed) => {
    const { room, me } = entered(seed)
    await room.until((view) => view.floor?.speaker === me, 120)
    room.ask(me, { type: 'pass-turn', turn: turnOf(room) })
    const inOpen = (view: ReturnType<typeof room.view>) => view.agenda.current === 'p2' && view.floor !== null
    expect(await room.until(inOpen, 240)).not.toBe('never')
    room.ask(me, { type: 'raise-hand' })
    const place = room.view().queue.hands.findIndex((hand) => hand.member === me)
    expect(place).toBeLessThan(3)
    expect(await room.until((view) => view.floor?.speaker === me, 90)).not.toBe('never')
  })

  test.each(SEEDS)('the practice circle ends even when you do nothing (seed %i)', async (seed) => {
    const { room } = entered(seed)
    expect(await room.until((view) => view.status === 'ended', 40 * 60)).not.toBe('never')
    expect(room.view().agenda.phases.map((phase) => phase.status)).toEqual(['done', 'done', 'done', 'done'])
  })
})

describe('a facilitator in a practice circle', () => {
  test.each(SEEDS)('leads six who finish on their own and raise hands (seed %i)', async (seed) => {
    const room = new PracticeRoom()
    room.pretend(seed, false)
    const me = room.join('Nia', 'facilitator')
    await room.pass(30)
    expect(room.asked).toEqual([])
    room.ask(me, { type: 'set-preferences', preferences: { listening: true } })
    room.ask(me, { type: 'start-session' })
    room.ask(me, { type: 'next-phase', from: null })
    room.ask(me, { type: 'call-next', after: null })
    expect(await room.until((view) => view.round === null, 180)).not.toBe('never')
    room.ask(me, { type: 'next-phase', from: 'p1' })
    expect(await room.until((view) => view.queue.hands.length > 0, 30)).not.toBe('never')
  })

  test('no simulated member facilitates, even if they could', async () => {
    const room = new PracticeRoom()
    room.pretend(3, true)
    room.join('Nia', 'facilitator')
    await room.pass(60)
    expect(room.asked).toEqual([])
  })

  test('stops the clock, and nobody finishes until it goes on', async () => {
    const room = new PracticeRoom()
    room.pretend(3, false)
    const me = room.join('Nia', 'facilitator')
    room.ask(me, { type: 'start-session' })
    room.ask(me, { type: 'next-phase', from: null })
    room.ask(me, { type: 'reorder-round', order: ['m1'] })
    room.ask(me, { type: 'call-next', after: null })
    await room.pass(4)
    const turn = turnOf(room)
    room.ask(me, { type: 'pause-timer', timer: 'turn' })
    await room.pass(60)
    expect(turnOf(room)).toBe(turn)
    room.ask(me, { type: 'resume-timer', timer: 'turn' })
    expect(await room.until(() => turnOf(room) !== turn, 20)).not.toBe('never')
  })
})

test('the same seed is the same circle, another is not', async () => {
  const played = async (seed: number) => {
    const { room } = entered(seed)
    await room.until((view) => view.status === 'ended', 40 * 60)
    return room.asked
  }
  const [once, again, other] = await Promise.all([played(5), played(5), played(6)])
  expect(again).toEqual(once)
  expect(other).not.toEqual(once)
})

test('nobody asks more often than a person could, and little is asked in vain', async () => {
  const { room } = entered(11)
  await room.until((view) => view.status === 'ended', 40 * 60)
  const everybody = new Set(room.asked.map(({ by }) => by))
  for (const member of everybody) {
    const times = room.asked.filter(({ by }) => by === member).map(({ at }) => at)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(0.25)
  }
  expect(room.asked.filter(({ ok }) => !ok).length).toBeLessThan(room.asked.length / 10)
})
