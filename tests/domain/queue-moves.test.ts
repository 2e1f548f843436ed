import { SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

type C = ReturnType<typeof circle>
const reasons = (c: C) => c.shared.queue.hands.map((hand) => hand.reason)
const move = (c: C, who: string, before: string | null) =>
  ({ type: 'move-hand', member: c.id(who), before: before === null ? null : c.id(before) }) as const

function queue(...names: string[]) {
  const c = circle({ phases: ['open'], participants: ['bo', 'cy', 'dee', 'eli', 'fay'] })
  c.raise(...names)
  return c
}

describe('moving a hand', () => {
  test('[QU10] a moved hand and those before it keep their order; later hands come behind, whatever they are', () => {
    const c = queue('bo', 'cy', 'dee')
    c.does('ada', move(c, 'dee', 'cy'))
    expect([c.hands, reasons(c)]).toEqual([
      ['bo', 'dee', 'cy'],
      ['moved', 'moved', 'not-spoken-yet'],
    ])
    c.raises('eli', 'process')
    expect(c.hands).toEqual(['bo', 'dee', 'eli:process', 'cy'])
  })

  test('[QU10] a hand moved to the end settles all of them', () => {
    const c = queue('bo', 'cy', 'dee')
    c.does('ada', move(c, 'bo', null))
    c.raises('eli', 'process')
    expect(c.hands).toEqual(['cy', 'dee', 'bo', 'eli:process'])
  })

  test('[QU10] what an earlier move settled stays settled when another hand is moved', () => {
    const c = queue('bo', 'cy', 'dee', 'eli')
    c.does('ada', move(c, 'eli', 'dee'))
    c.does('ada', move(c, 'dee', 'bo'))
    expect([c.hands, reasons(c)]).toEqual([['dee', 'bo', 'cy', 'eli'], Array(4).fill('moved')])
  })

  test('[QU10, QU4] the hands behind it keep their order', () => {
    const c = queue()
    c.gives('bo')
    c.raise('bo', 'cy', 'dee')
    c.after(10 * SECOND).finishes()
    c.does('ada', move(c, 'dee', 'bo'))
    expect([c.hands, reasons(c)]).toEqual([
      ['dee', 'bo', 'cy'],
      ['moved', 'not-spoken-yet', 'not-spoken-yet'],
    ])
  })

  test('[QU10] if the hand or its neighbour is gone it is refused and nothing is half applied', () => {
    const c = queue('bo', 'cy')
    expect(c.asks('ada', move(c, 'dee', 'bo'))).toBe('hand-gone')
    expect(c.asks('ada', move(c, 'cy', 'dee'))).toBe('hand-gone')
    expect(c.asks('ada', move(c, 'm99', 'bo'))).toBe('unknown-member')
    expect(c.asks('ada', move(c, 'bo', 'm99'))).toBe('unknown-member')
    c.leaves('cy')
    expect(c.asks('ada', move(c, 'bo', 'cy'))).toBe('hand-gone')
    expect([c.hands, reasons(c)]).toEqual([['bo'], ['not-spoken-yet']])
  })

  test('[QU10] moving a hand to its own place changes nothing', () => {
    const c = queue('bo', 'cy')
    expect([
      c.asks('ada', move(c, 'bo', 'cy')),
      c.asks('ada', move(c, 'cy', null)),
      c.asks('ada', move(c, 'cy', 'cy')),
    ]).toEqual(Array(3).fill('already so'))
  })

  test('[QU10] a moved hand that came down holds no place when it is raised again', () => {
    const c = queue('bo', 'cy', 'dee')
    c.does('ada', move(c, 'dee', 'bo'))
    c.lowers('dee')
    c.raises('dee')
    expect([c.hands, reasons(c)]).toEqual([['bo', 'cy', 'dee'], Array(3).fill('not-spoken-yet')])
  })

  test('[QU10, QU12] nor does a moved reply that lapsed', () => {
    const c = queue('bo', 'cy')
    c.gives('fay')
    c.raises('dee', 'reply')
    c.does('ada', move(c, 'dee', 'cy'))
    c.gives('eli')
    c.raises('dee')
    expect([c.hands, reasons(c)]).toEqual([
      ['bo', 'cy', 'dee'],
      ['moved', 'not-spoken-yet', 'not-spoken-yet'],
    ])
  })
})

describe('short replies', () => {
  const reply = { type: 'raise-hand', kind: 'reply' } as const

  test.each([
    ['open', true],
    ['questions', true],
    ['spotlight', false],
    ['admin', false],
    ['round', false],
  ] as const)('[QU12] in %s they exist by default: %j', (format, exist) => {
    const c = circle({ phases: [format] })
    c.gives('bo')
    expect(c.asks('cy', reply)).toBe(exist ? 'done' : 'not-allowed')
  })

  test('[QU12] a phase can allow or forbid them', () => {
    const c = circle({
      phases: [
        { format: 'open', replies: false },
        { format: 'admin', replies: true },
      ],
    })
    c.gives('bo')
    expect(c.asks('cy', reply)).toBe('not-allowed')
    c.next()
    c.gives('bo')
    expect(c.asks('cy', reply)).toBe('done')
  })

  test('[QU12] a reply belongs to the current turn, or to the last if the floor is free', () => {
    const c = circle({ phases: ['open'] })
    expect(c.asks('cy', reply)).toBe('not-allowed')
    c.gives('bo')
    c.finishes()
    expect(c.asks('bo', reply)).toBe('not-allowed')
    expect(c.asks('cy', reply)).toBe('done')
  })

  test('[QU12] never to your own turn, to a reply, or to a turn of the phase before', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.gives('bo')
    expect(c.asks('bo', reply)).toBe('not-allowed')
    c.raises('cy', 'reply')
    c.calls()
    expect(c.asks('fay', reply)).toBe('replies-used-up')
    c.finishes()
    expect(c.asks('fay', reply)).toBe('replies-used-up')
    c.speaks('bo', 10 * SECOND)
    c.next()
    expect(c.asks('fay', reply)).toBe('not-allowed')
  })

  test('[QU12] one per member and two after one turn; one taken down before makes room again (B18)', () => {
    const c = queue()
    c.gives('bo')
    c.raises('cy', 'reply')
    c.raises('dee', 'reply')
    expect(c.asks('fay', reply)).toBe('replies-used-up')
    c.lowers('dee')
    c.raises('fay', 'reply')
    c.calls()
    c.calls()
    expect([c.speaker, c.shared.floor?.kind]).toEqual(['fay', 'reply'])
    c.finishes()
    expect([c.asks('cy', reply), c.asks('dee', reply)]).toEqual(['replies-used-up', 'replies-used-up'])
    c.gives('bo')
    expect(c.asks('cy', reply)).toBe('done')
  })

  test('[QU12] lowering all hands makes room for two again', () => {
    const c = queue()
    c.gives('bo')
    c.raises('cy', 'reply')
    c.raises('dee', 'reply')
    c.does('ada', { type: 'lower-all-hands' })
    expect([c.asks('cy', reply), c.asks('eli', reply), c.asks('dee', reply)]).toEqual([
      'done',
      'done',
      'replies-used-up',
    ])
  })

  test('[QU12] a wish turned into a reply comes back with its arrival when the reply is over', () => {
    const c = queue('cy', 'dee')
    const wish = c.shared.queue.hands[0]
    c.gives('bo')
    c.raises('cy', 'reply')
    expect(c.hands).toEqual(['cy:reply', 'dee'])
    c.after(SECOND).calls()
    expect([c.speaker, c.hands]).toEqual(['cy', ['dee']])
    c.after(SECOND).finishes()
    expect(c.shared.queue.hands[0]).toEqual(wish)
    expect(c.hands).toEqual(['cy', 'dee'])
  })

  test('[QU12] it is back before the next is called, also in the same step', () => {
    const c = queue('cy', 'dee')
    c.gives('bo')
    c.raises('cy', 'reply')
    c.calls()
    c.after(SECOND).calls()
    expect([c.speaker, c.shared.floor?.kind, c.hands]).toEqual(['cy', 'turn', ['dee']])
  })

  test('[QU12, QU4] a hand raised while replying is the wish taken up again, with its arrival', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.raises('cy')
    const wish = c.shared.queue.hands[0]
    c.after(1000)
    c.raises('cy', 'reply')
    c.gives('cy')
    c.after(1000)
    c.raises('cy')
    expect(c.shared.queue.hands).toEqual([wish])
    c.finishes()
    expect(c.shared.queue.hands).toEqual([wish])
  })

  test('[QU4] a hand lowered by a spoken reply counts as new when it is raised again', () => {
    const c = circle({ phases: ['open'] })
    c.speaks('bo', 5000)
    c.raise('bo', 'cy')
    expect(c.hands).toEqual(['cy', 'bo'])
    c.gives('fay')
    for (const order of [
      ['cy', 'bo'],
      ['bo', 'cy'],
    ]) {
      c.gives('cy', 'reply')
      c.finishes()
      c.after(1000)
      c.raises('cy')
      expect(c.hands).toEqual(order)
      c.gives('fay')
    }
  })

  test('[QU12] a reply lapses when the next full turn begins; a wish it was comes back', () => {
    const c = queue('cy')
    const wish = c.shared.queue.hands[0]
    c.gives('bo')
    c.after(SECOND).raises('cy', 'reply')
    c.raises('dee', 'reply')
    c.gives('fay')
    expect(c.shared.queue.hands).toEqual([wish])
  })

  // Found by a random run (seed 319782006).
  test('[QU12] also when the floor skips an absent member automatically', () => {
    const c = queue('cy', 'dee')
    c.gives('bo')
    c.raises('cy', 'reply')
    c.goesAway('cy')
    c.sets({ handover: 'automatic' })
    c.finishes()
    expect([c.speaker, c.hands]).toEqual(['dee', ['cy']])
  })

  test('[QU12] a wish comes back when the phase changes, and not when its hand is taken down', () => {
    const c = circle({ phases: ['open', 'open'] })
    c.raises('cy', 'question')
    c.gives('bo')
    c.raises('cy', 'reply')
    c.next()
    expect(c.hands).toEqual(['cy:question'])
    c.gives('bo')
    c.raises('cy', 'reply')
    c.lowers('cy')
    c.next()
    expect(c.hands).toEqual([])
  })

  test('[QU12] giving a reply to somebody who asked for none keeps to the same limits', () => {
    const c = circle({ phases: ['open', { format: 'open', replies: false }] })
    const give = (after: string) => ({ type: 'give-floor', member: c.id('cy'), after, kind: 'reply' }) as const
    c.gives('bo')
    expect(c.asks('ada', give('t1'))).toBe('done')
    expect([c.speaker, c.shared.floor?.kind]).toEqual(['cy', 'reply'])
    expect(c.asks('ada', { ...give('t2'), member: c.id('fay') })).toBe('replies-used-up')
    c.next()
    c.gives('bo')
    expect(c.asks('ada', give('t3'))).toBe('not-allowed')
    expect([c.speaker, c.turn]).toEqual(['bo', 't3'])
  })
})
