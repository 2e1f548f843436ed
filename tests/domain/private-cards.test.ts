import { evolve } from '@circlet/shared/session/evolve/evolve'
import type { Sign } from '@circlet/shared/session/model/parts/prompt'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { showPrompt } from '../../shared/src/session/commands/balance/prompts.ts'
import { DecisionBuilder } from '../../shared/src/session/commands/decision-builder.ts'
import { type Circle, circle } from '../support/domain/core.ts'

const EVERYONE = ['ada', 'tim', 'bo', 'cy', 'display']
const cards = (c: Circle, who: string) => c.view(who).you.prompts?.map(({ kind, wording }) => `${kind} ${wording}`)

/** An open part in which bo speaks, with a timekeeper. */
function speaking(): Circle {
  const c = circle({ phases: ['open', 'open'], timekeepers: ['tim'] })
  c.gives('bo')
  return c
}

const signals = (c: Circle, sign: Sign) => ({ type: 'signal-speaker', turn: c.turn ?? '', sign }) as const

/** A card that offers answers, shown as the engine will show it. */
function invited(c: Circle, who: string): void {
  const course = new DecisionBuilder(c.state, c.context)
  showPrompt(course, c.id(who), { kind: 'invite', wording: 'welcome', answers: ['raise-hand', 'not-now'] })
  c.keep({ ok: true, events: course.events, state: course.state })
}

describe('a sign to the speaker', () => {
  test('[FL14] is a private card: nobody else receives anything of it but that something was done', () => {
    const c = speaking()
    const events = c.does('tim', signals(c, 'one-minute'))
    expect(EVERYONE.filter((who) => visible(events, c.view(who).you).length > 0)).toEqual(['bo'])
    expect(EVERYONE.map((who) => cards(c, who)?.length)).toEqual([0, 0, 1, 0, undefined])
    expect(c.view('bo').you.prompts).toEqual([
      {
        id: 'q1',
        kind: 'signal',
        wording: 'one-minute',
        shownAt: c.now,
        until: c.now + 45 * SECOND,
        answers: [],
      },
    ])
  })

  test('[FL14, MB18] there is one of each sign in a turn, and they go with it', () => {
    const c = speaking()
    c.does('tim', signals(c, 'one-minute'))
    expect(c.asks('ada', signals(c, 'one-minute'))).toBe('already so')
    c.after(MINUTE).does('ada', signals(c, 'close'))
    expect(c.asks('tim', signals(c, 'one-minute'))).toBe('already so')
    expect(cards(c, 'bo')).toEqual(['signal one-minute', 'signal close'])
    const before = signals(c, 'half-minute')
    c.gives('cy')
    expect([cards(c, 'bo'), cards(c, 'cy')]).toEqual([[], []])
    expect(c.asks('tim', before)).toBe('turn-already-over')
    c.does('tim', signals(c, 'one-minute'))
    expect(c.view('cy').you.prompts?.[0]?.id).toBe('q3')
  })

  test('[FL14] only who holds the frame sends one', () => {
    const c = speaking()
    expect(c.asks('cy', signals(c, 'close'))).toBe('not-allowed')
  })
})

describe('a private card', () => {
  test('[MB18] what offers answers outlives the turn and its time as a card, and ends with the part', () => {
    const c = speaking()
    invited(c, 'cy')
    c.after(5 * MINUTE).finishes()
    expect(cards(c, 'cy')).toEqual(['invite welcome'])
    c.next()
    expect(cards(c, 'cy')).toEqual([])
  })

  test('[MB18] it is answered by its person, with what it offers, once', () => {
    const c = speaking()
    invited(c, 'cy')
    const answer = (answer: 'not-now' | 'invite-me') => ({ type: 'answer-prompt', prompt: 'q1', answer }) as const
    expect(c.asks('bo', answer('not-now'))).toBe('unknown-prompt')
    expect(c.asks('cy', answer('invite-me'))).toBe('invalid-command answer')
    const events = c.does('cy', answer('not-now'))
    expect(EVERYONE.filter((who) => visible(events, c.view(who).you).length > 0)).toEqual(['cy'])
    expect(c.asks('cy', answer('not-now'))).toBe('unknown-prompt')
  })

  test('[MB18] none is left when the session ends', () => {
    const c = speaking()
    invited(c, 'cy')
    c.does('ada', { type: 'end-session' })
    expect(cards(c, 'cy')).toEqual([])
  })

  test('[MB18, LG4] ids go on counting from a snapshot that knew no cards', () => {
    const c = speaking()
    const { prompts: _, ...hidden } = c.state.hidden
    const events = c.does('tim', signals(c, 'close'))
    const state = evolve({ ...c.state, hidden }, { at: c.now, events })
    expect(state.hidden.prompts).toBe(1)
  })
})

describe('asking for a minute more', () => {
  const asks = (c: Circle) => ({ type: 'ask-time', turn: c.turn ?? '' }) as const

  test('[FL15] the speaker asks once in a turn; the request lasts 20 s, and its lapse is not recorded', () => {
    const c = speaking()
    const { now } = c.after(100 * SECOND)
    c.does('bo', asks(c))
    expect(EVERYONE.map((who) => c.view(who).floor?.askedUntil)).toEqual(Array(5).fill(now + 20 * SECOND))
    c.after(SECOND)
    const { length } = c.records
    expect(c.after(18 * SECOND).asks('bo', asks(c))).toBe('already so')
    expect(c.records.length).toBe(length)
  })

  test('[FL15] only the speaker asks, for the turn they have', () => {
    const c = speaking()
    expect([c.asks('cy', asks(c)), c.asks('ada', asks(c))]).toEqual(['not-allowed', 'not-allowed'])
    const before = asks(c)
    c.gives('cy')
    expect(c.asks('bo', before)).toBe('turn-already-over')
    expect(c.shared.floor).not.toHaveProperty('askedUntil')
  })

  test('[FL15] more time answers it; time taken away, or an answer that comes too late, does not', () => {
    const c = speaking()
    const { now } = c
    c.does('bo', asks(c))
    c.extends('turn', -10)
    c.extends('phase', 60)
    expect(c.shared.floor?.askedUntil).toBe(now + 20 * SECOND)
    c.after(5 * SECOND).extends('turn', 60)
    expect(c.shared.floor?.askedUntil).toBe(now + 5 * SECOND)
    c.after(SECOND).extends('turn', 60)
    expect(c.shared.floor?.askedUntil).toBe(now + 5 * SECOND)
  })
})
