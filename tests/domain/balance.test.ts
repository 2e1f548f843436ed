import { decide } from '@circlet/shared/session/engine/decide'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { Viewer } from '@circlet/shared/session/model/view'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reached } from '../../shared/src/session/balance/evaluation-times.ts'
import { talkStory } from '../support/domain/arbitrary.ts'
import type { Circle } from '../support/domain/core.ts'
import { draws } from '../support/domain/draws.ts'
import { frozen } from '../support/domain/json.ts'
import { promptsAreFew } from '../support/domain/laws/balance-law.ts'
import { replays } from '../support/domain/laws/laws.ts'
import { viewsFold } from '../support/domain/laws/view-law.ts'
import { each, type Pattern, Talk } from '../support/domain/talk.ts'
import { World } from '../support/domain/world.ts'

const FOUR = each('ABCD', 45)
const EAGER: Pattern = [...'BCDE'].flatMap((other) => [['A', 90] as const, [other, 22] as const])
const cards = (c: Circle, who: string) => c.view(who).you.prompts ?? []
const answers = (c: Circle, who: string, answer: 'raise-hand' | 'invite-me' | 'after-others' | 'not-now') =>
  c.does(who, { type: 'answer-prompt', prompt: cards(c, who)[0]?.id ?? '', answer })

describe('looking at ticks', () => {
  test('[BA2] a server that stops and starts again in the middle prompts the same', () => {
    const parts = [5, 10.1, 10.4, 15.3, 26, 33].map((minutes) => minutes * MINUTE)
    const through = new Talk('ABCDE').rotates(EAGER, 40).prompts
    const talk = new Talk('ABCDE')
    for (const part of parts) talk.at(`0:${part / SECOND}`, () => talk.restarts())
    expect(talk.rotates(EAGER, 40).prompts).toEqual(through)
  })

  test('[BA2] nothing is stored for a tick, and a long wait is looked through at once', () => {
    const talk = new Talk('ABCDE').rotates(each('ABCDE', 45), 9)
    const { records, state } = talk.circle
    talk.passes(6 * 60 * MINUTE)
    expect(records.slice(-2).flatMap(({ events }) => events.map(({ type }) => type))).not.toContain('prompt-shown')
    expect(talk.circle.records.length).toBeLessThanOrEqual(records.length + 2)
    const later = reached(talk.balance, frozen(state.shared), talk.circle.now + 7 * 24 * 60 * MINUTE)
    expect(later.countedMs).toBe(talk.balance.countedMs)
  })

  test('[BA2] a session of sixty members stores little', () => {
    const names = Array.from({ length: 59 }, (_, place) => String.fromCharCode(0x4e00 + place)).join('')
    const talk = new Talk(names).rotates(each(names, 10), 30)
    expect(JSON.stringify(talk.balance).length).toBeLessThan(25_000)
  })
})

describe('speaking detection', () => {
  const hears = (talk: Talk, sums: Readonly<Record<string, number>>) => {
    talk.passes(10 * SECOND)
    const members = Object.entries(sums).map(([who, seconds]) => [talk.circle.id(who), seconds * SECOND])
    return talk.circle.notes({ type: 'note-voice', sums: Object.fromEntries(members) })
  }

  test('[BA3] sums count where nobody has the floor, no more than there was time, shared by those who speak together', () => {
    const talk = new Talk('ABC')
    hears(talk, { A: 8, B: 8, ada: 9 })
    expect(talk.balance.countedMs).toBe(10 * SECOND)
    hears(talk, { A: 2 })
    expect(talk.balance.countedMs).toBe(12 * SECOND)
    talk.circle.gives('C')
    // These ten seconds count for the speaker, even when others are heard.
    expect(hears(talk, { A: 9 })).toEqual([])
    talk.circle.finishes()
    expect(talk.balance.countedMs).toBe(22 * SECOND)
    talk.passes(5 * SECOND)
    expect(talk.balance.countedMs).toBe(22 * SECOND)
  })

  test('[BA3, BA1] nothing is recorded of it where it counts for nothing', () => {
    expect(hears(new Talk('ABC', { balance: 'none' }), { A: 8 })).toEqual([])
    expect(hears(new Talk('ABC'), { ghost: 8, A: 0 })).toEqual([])
  })

  test('[BA30] it is noted in open talk alone, while nobody has the floor, and of those alone who are counted', () => {
    for (const format of ['round', 'spotlight', 'questions', 'silence', 'break', 'admin', 'breakout'] as const)
      expect(hears(new Talk('ABC', { format }), { A: 8 }), format).toEqual([])
    const talk = new Talk('ABC')
    talk.circle.does('B', { type: 'set-preferences', preferences: { measured: false } })
    talk.circle.does('C', { type: 'set-preferences', preferences: { prompts: false } })
    expect(hears(talk, { A: 8, B: 8, C: 8, ada: 8 })).toEqual([
      { type: 'voice-noted', sums: { [talk.circle.id('A')]: 8 * SECOND } },
    ])
    talk.circle.gives('A')
    expect(hears(talk, { A: 8 })).toEqual([])
  })

  test('[BA3, BA4, BA8] a silent member is invited at a tick, the most heard at a tick when they are silent', () => {
    const talk = new Talk('ABCDE')
    for (let time = 0; time < 200; time++) hears(talk, time % 8 === 7 ? { B: 4, C: 2, D: 2 } : { A: 9, B: 1 })
    expect(talk.prompts.filter((prompt) => prompt.includes('E'))).toEqual(['E invite 10:15', 'E invite 20:15'])
    expect(talk.prompts.filter((prompt) => prompt.includes('A'))).toEqual(['A listen 17:30', 'A listen 29:30'])
  })
})

describe('showing what is due', () => {
  const viewers: Viewer[] = [
    { memberId: 'm1', role: 'facilitator' },
    { memberId: 'm2', role: 'participant' },
    { memberId: null, role: 'display' },
  ]
  const untilDue = () => {
    const talk = new Talk('ABCDE').rotates(FOUR, 10)
    talk.circle.gives('B')
    talk.passes(20 * SECOND)
    return talk
  }

  test('[BA8] at the end of a turn, in its record; others receive the same bytes with and without it', () => {
    const { circle: c } = untilDue()
    expect(cards(c, 'E')).toEqual([])
    const finish = { type: 'finish-turn', turn: c.turn ?? '' } as const
    const told = (state: SessionState) => {
      const decision = decide(state, c.id('B'), finish, c.context)
      return decision.ok ? decision.events : []
    }
    const { hidden } = c.state
    const passes = { ...hidden.balance?.spaces[c.id('E')], passes: 2 }
    const balance = { ...hidden.balance, spaces: { ...hidden.balance?.spaces, [c.id('E')]: passes } }
    const without = told({ ...c.state, hidden: { ...hidden, balance } as SessionState['hidden'] })
    const events = told(c.state)
    expect(events.length).toBe(without.length + 1)
    for (const viewer of viewers)
      expect(JSON.stringify(visible(events, viewer))).toBe(JSON.stringify(visible(without, viewer)))
    c.finishes()
    expect(cards(c, 'E')).toMatchObject([{ kind: 'invite', shownAt: c.now, until: c.now + 45 * SECOND }])
  })

  test('[BA8] at a tick, alone, while the floor rests free; and not while somebody is called', () => {
    const talk = new Talk('ABCDE').rotates(FOUR, 9.9).passes(MINUTE)
    expect(cards(talk.circle, 'E')[0]?.shownAt).toBe(talk.circle.records.at(-1)?.at)
    expect(talk.prompts).toEqual(['E invite 10:15'])
    const record = talk.circle.records.at(-1)
    for (const viewer of viewers) expect(visible(record?.events ?? [], viewer)).toEqual([])
  })

  test('[BA8] not when it no longer applies: their hand is up, or they have the floor', () => {
    const hand = untilDue().circle
    hand.raises('E')
    hand.finishes()
    expect(cards(hand, 'E')).toEqual([])
    const floor = untilDue().circle
    floor.gives('E')
    expect(cards(floor, 'E')).toEqual([])
  })

  test('[BA7, BA8, BA9] a nudge follows your own hand or turn, and your hand then lets others go first', () => {
    const talk = new Talk('ABCDE').rotates(EAGER, 15.3)
    const { circle: c } = talk
    c.raise('B', 'A', 'C')
    expect(cards(c, 'A')).toMatchObject([{ kind: 'listen-before', wording: 'listen-before-a' }])
    answers(c, 'A', 'after-others')
    expect(c.hands.at(-1)).toBe('A')
    expect(cards(c, 'A')).toEqual([])
    const after = new Talk('ABCDE').rotates(EAGER, 18).circle
    expect(cards(after, 'A')).toMatchObject([{ kind: 'listen-after', answers: [] }])
  })

  test('[BA9] *raise my hand* only raises the hand; *invite me in* shows the name to facilitators', () => {
    const shown = () => {
      const { circle: c } = untilDue()
      c.finishes()
      return c
    }
    const hand = shown()
    answers(hand, 'E', 'raise-hand')
    expect(hand.hands).toEqual(['E'])
    const invite = shown()
    const events = answers(invite, 'E', 'invite-me')
    expect(visible(events, { memberId: 'm2', role: 'participant' })).toEqual([])
    expect(invite.view('ada').facilitation?.asked).toEqual([invite.id('E')])
    invite.gives('E')
    expect(invite.view('ada').facilitation?.asked).toEqual([])
  })

  test('[BA15] a line instead of a turn goes to everyone, or to the facilitators alone', () => {
    const types = (to: 'group' | 'facilitator') => {
      const { circle: c } = untilDue()
      c.finishes()
      const [card] = cards(c, 'E')
      const type = { type: 'answer-prompt', prompt: card?.id ?? '', answer: 'type' } as const
      const events = c.does('E', { ...type, text: 'It was a long week.', to })
      return { c, events }
    }
    const group = types('group').c
    expect(group.view('B').captures).toMatchObject([{ kind: 'line', by: group.id('E'), text: 'It was a long week.' }])
    expect(group.view('ada').facilitation).not.toHaveProperty('lines')
    const { c, events } = types('facilitator')
    expect(c.view('ada').facilitation?.lines).toEqual([{ member: c.id('E'), text: 'It was a long week.', at: c.now }])
    expect(visible(events, { memberId: 'm2', role: 'participant' })).toEqual([])
    expect(c.view('B').captures).toEqual([])
    c.does('ada', { type: 'end-session' })
    expect(c.view('ada').facilitation).not.toHaveProperty('lines')
  })

  test('[BA10] nobody is told the same way twice', () => {
    const { circle: c } = new Talk('ABCDE')
    const ways = Array.from({ length: 4 }, () => {
      c.does('ada', { type: 'invite-member', member: c.id('E') })
      const [card] = cards(c, 'E')
      answers(c, 'E', 'not-now')
      return card?.wording
    })
    expect(new Set(ways).size).toBe(4)
  })
})

describe('what is undone', () => {
  test('[BA17, FL10] a turn begun since counts for nobody, whatever tick it lies on', () => {
    for (const before of [3, 11]) {
      const talk = new Talk('ABCDE').rotates(EAGER, 11)
      const { circle: c } = talk
      c.gives('B')
      talk.passes(before * SECOND)
      c.gives('C')
      const counted = talk.balance
      talk.passes(9 * SECOND)
      c.undoes()
      const { balance } = talk
      expect(balance.countedMs).toBe(counted.countedMs)
      expect(balance.shareMs).toBeCloseTo(counted.shareMs)
      expect(balance.turns.count).toBe(counted.turns.count - 1)
      for (const who of ['B', 'C']) {
        const { spokenMs, heardAt } = balance.spaces[c.id(who)] ?? {}
        expect(spokenMs).toBe(counted.spaces[c.id(who)]?.spokenMs)
        if (who === 'C') expect(heardAt).toBe(counted.spaces[c.id(who)]?.heardAt)
      }
      const recent = balance.recent.reduce((sum, { spoken }) => sum + (spoken[c.id('C')] ?? 0), 0)
      const then = counted.recent.reduce((sum, { spoken }) => sum + (spoken[c.id('C')] ?? 0), 0)
      expect(recent).toBe(then)
    }
  })

  test('[BA17, BA4] a pass that is taken back mutes nobody', () => {
    for (const round of [false, true]) {
      const { circle: c } = new Talk('ABCDE')
      if (round) c.rounds('E', 'A')
      else c.gives('E')
      const space = c.state.hidden.balance?.spaces[c.id('E')]
      c.passes()
      expect(c.state.hidden.balance?.spaces[c.id('E')]).toMatchObject({ passes: 1, mutedInPhase: true })
      c.after(2 * SECOND).undoes()
      const { passes, mutedUntil, mutedInPhase, heardAt } = space ?? {}
      expect(c.state.hidden.balance?.spaces[c.id('E')]).toMatchObject({ passes, mutedUntil, mutedInPhase, heardAt })
    }
  })

  test('[BA17, RR8] undoing a turn also undoes the pass of a member skipped after it', () => {
    const { circle: c } = new Talk('AB')
    c.goesAway('A')
    c.rounds('A', 'B')
    const { spaces } = c.state.hidden.balance ?? {}
    c.passes(true)
    expect(c.state.hidden.balance?.spaces[c.id('A')]).toMatchObject({ passes: 1, mutedInPhase: true })
    c.undoes()
    expect(c.state.hidden.balance?.spaces[c.id('A')]).toEqual(spaces?.[c.id('A')])
  })

  test('[BA17] a turn that is given back and ends is one contribution', () => {
    const talk = new Talk('ABCDE')
    const { circle: c } = talk
    c.gives('B')
    talk.passes(20 * SECOND)
    c.gives('C')
    c.undoes()
    expect(talk.balance.turns).toEqual({ count: 0, ms: 0 })
    talk.passes(10 * SECOND)
    c.finishes()
    expect(talk.balance.turns).toEqual({ count: 1, ms: 30 * SECOND })
  })
})

describe('what facilitators do and see', () => {
  const invites = (c: Circle, who: string) => c.does('ada', { type: 'invite-member', member: c.id(who) })

  test('[BA11] a facilitator invites at once; members without prompts see none, and nobody else can tell', () => {
    const { circle: c } = new Talk('ABCDE')
    const shown = invites(c, 'A').filter(({ type }) => type !== 'prompt-shown')
    expect(cards(c, 'A')).toMatchObject([{ kind: 'asked' }])
    c.does('B', { type: 'set-preferences', preferences: { prompts: false } })
    const none = invites(c, 'B')
    expect(cards(c, 'B')).toEqual([])
    expect(none.map(({ type }) => type)).toEqual(shown.map(({ type }) => type))
    c.does('C', { type: 'set-preferences', preferences: { listening: true } })
    expect(c.asks('ada', { type: 'invite-member', member: c.id('C') })).toBe('not-allowed')
    expect(c.asks('ada', { type: 'invite-member', member: 'm99' })).toBe('unknown-member')
  })

  test('[BA16, BA1] switching measuring off stops the counting; earlier counts stay until the part ends', () => {
    const { circle: c } = new Talk('ABCDE', {}, {}).rotates(EAGER, 12)
    const before = c.state.hidden.balance?.spaces[c.id('A')]
    const off = { type: 'set-preferences', preferences: { measured: false } } as const
    expect(visible(c.does('A', off), { memberId: 'm1', role: 'facilitator' })).toEqual([])
    expect(c.asks('A', off)).toBe('already so')
    expect(c.view('A').you.preferences).toEqual({ prompts: true, listening: false, pace: 1, measured: false })
    const space = () => c.state.hidden.balance?.spaces[c.id('A')]
    const counted = c.state.hidden.balance?.countedMs
    c.speaks('A', 60 * SECOND)
    expect(c.state.hidden.balance?.countedMs).toBe(counted)
    expect([space()?.spokenMs, space()?.spell]).toEqual([before?.spokenMs, before?.spell])
    c.next()
    expect([space()?.spokenMs, space()?.expectedMs, space()?.spell]).toEqual([0, 0, null])
    expect(c.state.hidden.balance?.n).toBe(4)
    invites(c, 'A')
    expect(cards(c, 'A')).toEqual([])
    c.does('A', { ...off, preferences: { measured: true } })
    expect(c.view('A').you.preferences).toEqual({ prompts: true, listening: false, pace: 1 })
  })

  test('[BA16] a part, and a session, can go without; its timers stay', () => {
    expect(new Talk('ABCDE', { balance: 'none' }).rotates(FOUR, 25).prompts).toEqual([])
    const talk = new Talk('ABCDE')
    talk.circle.sets({ prompts: false })
    const { circle: c } = talk.rotates(FOUR, 25)
    expect([talk.prompts, talk.balance.countedMs]).toEqual([[], 0])
    expect(c.view('ada').facilitation).toMatchObject({ band: null, hints: [], invitations: 0 })
    c.gives('A')
    expect(c.shared.timers.turn.status).toBe('running')
  })

  test('[BA11] space is held to the end of the part, and only facilitators see for whom', () => {
    const { circle: c } = new Talk('ABCDE', {}, {})
    const hold = (on: boolean) => ({ type: 'hold-space', member: c.id('A'), on }) as const
    expect(visible(c.does('ada', hold(true)), { memberId: 'm2', role: 'participant' })).toEqual([])
    expect(c.view('ada').facilitation?.holding).toEqual([c.id('A')])
    expect(c.asks('ada', hold(true))).toBe('already so')
    c.next()
    expect(c.view('ada').facilitation?.holding).toEqual([])
    expect(c.asks('ada', { ...hold(true), member: 'm99' })).toBe('unknown-member')
  })

  test('[BA12] they see how even the talking is, and at the next boundary how many invitations were sent', () => {
    const even = new Talk('ABCDE').rotates(each('ABCDE', 45), 12)
    expect(even.circle.view('ada').facilitation).toMatchObject({ band: 'even', invitations: 0 })
    expect(new Talk('ABCDE').rotates(EAGER, 4.5).circle.view('ada').facilitation?.band).toBeNull()
    const { circle: c } = new Talk('ABCDE').rotates(EAGER, 40)
    expect(c.view('ada').facilitation).toMatchObject({ band: 'few-voices', invitations: 4 })
  })
})

describe('whatever is said, in whatever order', () => {
  test('[BA4, BA6, BA7, BA8] prompts are few, far between, never for who passed or listens, never mid-turn', () => {
    fc.assert(
      fc.property(talkStory(240), (tried) => {
        new World(tried, [promptsAreFew()])
      }),
      draws(25),
    )
  })

  test('[BA2, LG4, LG5] the log makes the same balance from the start and from any snapshot, and each sees their own', () => {
    fc.assert(
      fc.property(talkStory(200), fc.nat(200), (tried, place) => {
        const { records, state } = new World(tried, [viewsFold()])
        replays(records, state, place % records.length)
      }),
      draws(12),
    )
  })
})
