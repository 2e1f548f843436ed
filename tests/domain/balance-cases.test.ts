import { describe, expect, test } from 'vitest'
import { each, type Pattern, Talk } from '../support/domain/talk.ts'

/** Four speak in turn, and E listens. */
const FOUR = each('ABCD', 45)
/** A speaks four fifths of the time, between the others. */
const EAGER: Pattern = [...'BCDE'].flatMap((other) => [['A', 90] as const, [other, 22] as const])
const answers = (answer: 'not-now' | 'just-listening') => (talk: Talk) => {
  const prompt = talk.circle.view('E').you.prompts?.[0]?.id ?? ''
  talk.circle.does('E', { type: 'answer-prompt', prompt, answer })
}
/** Four speak while E is invited at 10:15, answers at once when the card has come, and for the rest. */
const answering = (answer: 'not-now' | 'just-listening') => {
  const talk = new Talk('ABCDE').at('11:00', () => answers(answer)(talk))
  return talk.rotates(FOUR, 40)
}

describe('the members whom the engine prompts, and when', () => {
  test('[BA1, BA5] nobody, where all speak as much', () => {
    const talk = new Talk('ABCDE').rotates(each('ABCDE', 45), 40)
    expect(talk.prompts).toEqual([])
    expect(talk.unevenness).toBe(0.02)
  })

  test('[BA4, BA5, BA6] a silent member gets a prompt after ten minutes, a second ten minutes later, then none', () => {
    expect(new Talk('ABCDE').rotates(FOUR, 40).prompts).toEqual(['E invite 10:15', 'E invite 20:15'])
  })

  test('[BA6, BA9] after "not now" only twenty minutes later', () => {
    expect(answering('not-now').prompts).toEqual(['E invite 10:15', 'E invite 30:15'])
  })

  test('[BA9, MB9] never again after "just listening today"', () => {
    const talk = answering('just-listening')
    expect(talk.prompts).toEqual(['E invite 10:15'])
    expect(talk.circle.view('E').you.preferences?.prompts).toBe(false)
  })

  test('[BA1, MB9] nobody who listens today or wants no prompts, and nobody expects a share of them', () => {
    for (const preferences of [{ listening: true }, { prompts: false }]) {
      const talk = new Talk('ABCDE')
      talk.circle.does('E', { type: 'set-preferences', preferences })
      talk.rotates(FOUR, 40)
      expect(talk.prompts).toEqual([])
      expect(talk.unevenness).toBe(0.02)
      expect(talk.share('A')).toBeCloseTo(1, 1)
    }
  })

  test('[BA4] nobody who passed, to the end of the part and for fifteen minutes', () => {
    const passing = (...parts: { minutes: number }[]) =>
      new Talk('ABCDE', ...parts).at('9:00', (c) => {
        c.gives('E')
        c.passes()
      })
    expect(passing().rotates(FOUR, 40).prompts).toEqual([])
    const next = passing({ minutes: 10 }, { minutes: 60 }).at('10:00', (c) => c.next())
    expect(next.rotates(FOUR, 40).prompts[0]).toBe('E invite 24:15')
  })

  test('[BA4] nobody whose hand is up', () => {
    const talk = new Talk('ABCDE').at('8:00', (c) => c.raises('E'))
    expect(talk.rotates(FOUR, 25).prompts).toEqual([])
  })

  test('[BA5, BA7, BA8] when one member speaks most, several others at different times, and that member to listen', () => {
    const talk = new Talk('ABCDE').rotates(EAGER, 40)
    const invited = talk.prompts.filter((prompt) => prompt.includes('invite'))
    expect(invited).toEqual(['E invite 15:00', 'D invite 20:45', 'E invite 30:30', 'D invite 36:15'])
    expect(talk.prompts.filter((prompt) => prompt.includes('listen'))).toEqual(['A listen 15:15', 'A listen 26:45'])
    expect(talk.share('A')).toBe(3.97)
    expect(talk.unevenness).toBe(0.76)
  })

  test('[BA7] nobody to listen, where nobody is squeezed out', () => {
    const pattern: Pattern = [['A', 60], ...each('BCD', 30), ['A', 60], ...each('EFG', 30)]
    expect(new Talk('ABCDEFG').rotates(pattern, 60).prompts).toEqual([])
  })

  test('[BA7, BA11] nobody to listen whose space the facilitator holds', () => {
    const talk = new Talk('ABCDE')
    talk.circle.does('ada', { type: 'hold-space', member: talk.circle.id('A'), on: true })
    talk.rotates(EAGER, 40)
    const free = new Talk('ABCDE').rotates(EAGER, 40)
    expect(talk.prompts).toEqual(free.prompts.filter((prompt) => prompt.includes('invite')))
  })

  test('[BA1] nobody in a part that is not balanced', () => {
    expect(new Talk('ABCDE', { balance: 'none' }).rotates(FOUR, 40).prompts).toEqual([])
    expect(new Talk('ABCDE', { balance: 'timer-only' }).rotates(FOUR, 40).prompts).toEqual([])
  })

  test('[BA1, AG20] nobody because of the words of the member whose time it is', () => {
    const talk = new Talk('ABCD', { format: 'spotlight', minutes: 15 }, { minutes: 60 })
    const focus = talk.circle.id('A')
    talk.circle.does('ada', { type: 'edit-phase', phase: 'p1', changes: { focus } })
    talk.at('15:00', (c) => c.next())
    talk.rotates([['A', 890]], 15)
    talk.rotates(
      [...'BCD'].flatMap((other) => [['A', 40] as const, [other, 40] as const]),
      60,
    )
    expect(talk.prompts).toEqual([])
  })

  test('[BA4] a member who only says a word now and then, like a silent one', () => {
    const pattern: Pattern = [...FOUR, ['E', 1]]
    expect(new Talk('ABCDE').rotates(pattern, 25).prompts).toEqual(['E invite 10:15', 'E invite 20:15'])
  })

  test('[BA6] nobody where the invitation could not be used any more', () => {
    expect(new Talk('ABCDE', { minutes: 13 }).rotates(FOUR, 13).prompts).toEqual([])
    expect(new Talk('ABCDE', { minutes: 14 }).rotates(FOUR, 14).prompts).toEqual(['E invite 10:15'])
  })

  test('[BA4, BA7] neither of two', () => {
    expect(
      new Talk('AB').rotates(
        [
          ['A', 120],
          ['B', 10],
        ],
        40,
      ).prompts,
    ).toEqual([])
  })

  test('[BA4] nobody in eight long turns: everyone is unheard for a while', () => {
    expect(new Talk('ABCDEFGH').rotates(each('ABCDEFGH', 120), 60).prompts).toEqual([])
  })

  test('[BA4] nobody in a room where hardly anybody speaks', () => {
    const talk = new Talk('ABCDE').rotates(each('ABC', 45), 2).passes(38 * 60_000)
    expect(talk.prompts).toEqual([])
  })

  test('[BA1] nobody who has left', () => {
    expect(new Talk('ABCDE').at('8:00', (c) => c.leaves('E')).rotates(FOUR, 40).prompts).toEqual([])
  })
})
