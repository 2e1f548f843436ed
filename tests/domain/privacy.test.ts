import { evolve } from '@circlet/shared/session/evolve/evolve'
import { emptyState } from '@circlet/shared/session/model/state'
import { bareView, wholeView } from '@circlet/shared/session/model/wire-view'
import { fold, foldBare } from '@circlet/shared/session/views/fold'
import { preview } from '@circlet/shared/session/views/preview'
import { changesRole, project, visible } from '@circlet/shared/session/views/project'
import { MINUTE, SECOND } from '@circlet/shared/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { story } from '../support/domain/arbitrary.ts'
import { type Circle, circle, LINKS } from '../support/domain/core.ts'
import { draws } from '../support/domain/draws.ts'
import { marked, markOf } from '../support/domain/marked.ts'
import { World } from '../support/domain/world.ts'

const EVERYONE = ['ada', 'tim', 'bo', 'cy', 'display']

/** A circle in which nearly everything that is private has happened. */
function full(): Circle {
  const c = circle({ phases: ['open', 'round'], timekeepers: ['tim'], title: 'Mondays', objectives: ['Listen'] })
  c.joins('gil', 'participant', { joinId: 'join-id-of-gil', seat: 'stored-seat-of-gil' })
  c.does('bo', { type: 'set-preferences', preferences: { pace: 1.5, prompts: false } })
  c.speaks('bo', 10 * SECOND)
  c.raise('bo', 'cy', 'fay')
  c.calls()
  c.after(SECOND).passes()
  c.does('ada', { type: 'record-outcome', phase: 'p1', text: 'What we learnt' })
  c.next()
  c.calls()
  c.goesAway('ada')
  c.after(2 * MINUTE)
  return c
}

const viewer = (c: Circle, who: string) => {
  const { memberId, role } = c.view(who).you
  return { memberId, role }
}

describe('who sees what', () => {
  test('[LG5] every screen sees the same shared facts', () => {
    const c = full()
    const [first, ...others] = EVERYONE.map((who) => {
      const { you: _, facilitation: __, ...shared } = c.view(who)
      return shared
    })
    for (const other of others) expect(other).toEqual(first)
    expect(first).toEqual(c.shared)
  })

  test('[LG5] only you see your preferences; only facilitators see the facilitation slice', () => {
    const c = full()
    expect(EVERYONE.map((who) => c.view(who).you.preferences?.pace)).toEqual([1, 1, 1.5, 1, undefined])
    expect(EVERYONE.filter((who) => 'facilitation' in c.view(who))).toEqual(['ada'])
    const link = project(c.state, { memberId: null, role: 'facilitator' })
    expect('facilitation' in link).toBe(false)
  })

  test.each(EVERYONE)(
    '[LG5, FL3] nothing that is nobody’s is in the view or the events of %s, byte for byte',
    (who) => {
      const c = full()
      const events = c.records.flatMap((record) => visible(record.events, viewer(c, who)))
      const bytes = JSON.stringify([c.view(who), events, preview(c.state, 'participant')])
      for (const secret of [
        ...Object.values(LINKS),
        'stored-seat-of-gil',
        'join-id-of-gil',
        'seat-of-',
        'spokenMs',
        'ledger',
        'overtaken',
        'turnsInPhase',
        'starter',
        'seed',
        'turn-recorded',
        'finished',
        'skipped"',
        'awayMs',
      ]) {
        expect(bytes).not.toContain(secret)
      }
      if (who !== 'bo' && who !== 'ada') expect(bytes).not.toContain('1.5')
    },
  )

  test('[LG5] a private choice makes a record that others receive empty', () => {
    const c = circle()
    const events = c.does('bo', { type: 'set-preferences', preferences: { prompts: false } })
    expect(['ada', 'cy', 'display'].map((who) => visible(events, viewer(c, who)))).toEqual([[], [], []])
    expect(visible(events, viewer(c, 'bo'))).toHaveLength(1)
  })

  test('[MB17] facilitators see acts for the circle or for somebody else, not what members do for themselves', () => {
    const c = circle({ phases: ['open'], timekeepers: ['tim'] })
    c.raises('ada')
    c.does('tim', { type: 'raise-hand', member: c.id('bo') })
    c.does('ada', { type: 'set-preferences', preferences: { prompts: false } })
    c.calls('tim')
    c.finishes()
    c.gives('cy')
    c.finishes()
    const acts = c.view('ada').facilitation?.acts.slice(2)
    expect(acts?.map(({ by, command }) => `${c.name(by)} ${command}`)).toEqual([
      'tim raise-hand',
      'tim call-next',
      'ada give-floor',
    ])
    for (const who of ['tim', 'bo', 'display']) expect(c.view(who)).not.toHaveProperty('facilitation')
    for (let count = 0; count < 30; count++) c.does('ada', { type: 'show-message', text: `${count}` })
    expect(c.view('ada').facilitation?.acts.length).toBe(20)
  })

  test('[MB17, FL3] ending or passing somebody else’s turn is such an act', () => {
    const c = circle({ phases: ['open'] })
    c.gives('bo')
    c.does('ada', { type: 'finish-turn', turn: c.turn ?? '' })
    expect(c.view('ada').facilitation?.acts.at(-1)?.command).toBe('finish-turn')
  })

  test('[LG5] only the member whose role changes gets a snapshot instead', () => {
    const c = circle()
    const events = c.does('ada', { type: 'set-role', member: c.id('bo'), role: 'facilitator' })
    expect(['ada', 'bo', 'cy', 'display'].map((who) => changesRole(events, viewer(c, who)))).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(c.view('bo').facilitation).toBeDefined()
  })

  test('[LG5, LG4] a view folded from the received events equals the current view', () => {
    const c = circle({ phases: ['open', 'round'], timekeepers: ['tim'] })
    const first = Object.fromEntries(EVERYONE.map((who) => [who, c.view(who)]))
    const from = c.records.length
    c.raise('bo', 'cy', 'fay')
    c.calls()
    c.after(5 * SECOND).goesAway('bo')
    c.breathes()
    c.resumes()
    c.comesBack('bo')
    c.does('bo', { type: 'set-preferences', preferences: { listening: true, prompts: false } })
    c.next()
    c.calls()
    c.after(10 * MINUTE).leaves('cy')
    c.does('ada', { type: 'end-session' })
    for (const who of EVERYONE) {
      const received = c.records
        .slice(from)
        .map((record) => ({ ...record, events: visible(record.events, viewer(c, who)) }))
      const view = first[who]
      expect(view && fold(view, received)).toEqual(c.view(who))
    }
  })
})

describe('before joining', () => {
  test('[SE6] the holder of a link sees the plan, and nobody’s name, words or turn', () => {
    const c = full()
    const seen = preview(c.state, 'participant')
    expect(seen).toMatchObject({
      title: 'Mondays',
      objectives: ['Listen'],
      status: 'live',
      norms: { version: 1 },
      agenda: { current: 'p2', phases: [{ id: 'p1', outcomeText: null, focus: null }, { id: 'p2' }] },
      members: [],
      queue: { hands: [] },
      floor: null,
      last: null,
      undo: null,
      round: null,
      captures: [],
      polls: [],
      timers: { turn: { status: 'idle' }, phase: { status: 'running' } },
      you: { memberId: null, role: 'participant' },
    })
    expect(Object.keys(seen.you)).toEqual(['memberId', 'role'])
    const bytes = JSON.stringify(seen)
    for (const secret of ['fay', 'gil', 'm1', 'm2', 'What we learnt']) expect(bytes).not.toContain(secret)
  })

  test('[SE6] the holder of a link sees no field that the table of the preview does not name', () => {
    const { state } = full()
    const shared = { ...state.shared, mood: 'low', agenda: { ...state.shared.agenda, mood: 'low' } }
    expect(JSON.stringify(preview({ ...state, shared }, 'participant'))).not.toContain('mood')
  })

  test('[SE6] no meeting shows the holder of a link who somebody is or what they wrote', () => {
    fc.assert(
      fc.property(story(60), (tried) => {
        const state = marked(new World(tried, []).records).reduce(evolve, emptyState)
        const bytes = JSON.stringify(preview(state, 'participant'))
        for (const { id } of state.shared.members) {
          expect(bytes).not.toContain(markOf(id))
          expect(bytes).not.toContain(JSON.stringify(id))
        }
      }),
      draws(60),
    )
  })
})

test('[LG4] a view travels without what it has nothing to say of, arrives whole, and folds the same on the way', () => {
  const c = circle({ phases: ['open'], norms: ['Be kind.'] })
  for (const who of ['ada', 'bo', 'display']) expect(wholeView(bareView(c.view(who)))).toEqual(c.view(who))
  const before = bareView(c.view('display'))
  for (const field of ['claim', 'breakout', 'inner', 'note', 'normsSince']) expect(before).not.toHaveProperty(field)
  const from = c.records.length
  c.does('ada', { type: 'edit-session', norms: ['Be kind.', 'We share the time.'], disagreement: 'We talk.' })
  const after = bareView(c.view('display'))
  expect(after).toMatchObject({ disagreement: 'We talk.', normsSince: [1, 2] })
  const told = c.records
    .slice(from)
    .map((record) => ({ ...record, events: visible(record.events, viewer(c, 'display')) }))
  expect(foldBare(before, told)).toEqual(after)
})
