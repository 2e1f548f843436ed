import { nextDates } from '@circlet/shared/group/dates'
import { isStale, ownFile, quarterOf, topicsToCome } from '@circlet/shared/group/quarter'
import { closesByItself } from '@circlet/shared/group/survey'
import { createGroup } from '@circlet/shared/protocol/group'
import { expect, test } from 'vitest'
import { TestGroup } from '../support/domain/group.ts'

const KEEPER = 'g1'
const ACTION = { type: 'take-action', text: 'Call my brother' } as const
const TALLY = { answered: 4, means: [8, 7, 6, 9], littleSpace: 0.25, unwelcome: 0 }
const answer = (survey: string, value: number | null) =>
  ({ type: 'answer-survey', survey, statements: Array.from({ length: 12 }, () => value) }) as const

test('[GR1] a keeper changes what the group says of itself, and only what was named', () => {
  const group = new TestGroup()
  group.ask(KEEPER, { type: 'edit-group', purpose: 'To be heard', norms: ['We pause.'] })
  expect(group.state.shared).toMatchObject({ name: 'Tuesday', purpose: 'To be heard', norms: ['We pause.'] })
})

test('[GR2] a member cannot change what is the group’s, and the last keeper hands it on by leaving', () => {
  const group = new TestGroup(['Ana', 'Ben'])
  expect(group.ask('g2', { type: 'edit-group', name: 'Mine' })).toMatchObject({ ok: false, code: 'not-allowed' })
  const step = { type: 'set-role', member: KEEPER, role: 'member' } as const
  expect(group.ask(KEEPER, step)).toMatchObject({ ok: false, code: 'not-allowed' })
  group.ask(KEEPER, { type: 'leave-group' })
  expect(group.state.shared.members).toMatchObject([{ id: 'g2', role: 'keeper' }])
})

test('[GR3] the second Ana is Ana 2, and nobody has no name', () => {
  const group = new TestGroup(['Ana', 'ana'])
  expect(group.state.shared.members.map(({ name }) => name)).toEqual(['Ana', 'ana 2'])
  expect(group.join('  ')).toMatchObject({ ok: false, code: 'name-invalid' })
})

test('[GR3] names that look the same are numbered, and a role is no part of a name (B10)', () => {
  const group = new TestGroup(['Mary Ann', 'Mary  Ann', 'M\u0430ry Ann'])
  expect(group.state.shared.members.map(({ name }) => name)).toEqual(['Mary Ann', 'Mary Ann 2', 'M\u0430ry Ann 3'])
  expect(group.join('Mary Ann (keeper)')).toMatchObject({ ok: false, code: 'name-invalid' })
})

test('[GR18] the same request to join within ten minutes is the same person with another seat, later somebody new', () => {
  const group = new TestGroup(['Ana'])
  const join = (seat: string) =>
    group.system({ type: 'join', name: 'Ben', lens: null, role: 'member', seat, join: 'hash of id, link and name' })
  join('one')
  join('two')
  expect(group.state.shared.members).toHaveLength(2)
  expect(group.state.hidden.seats).toEqual({ 'seat 1': 'g1', two: 'g2' })
  group.now += 600_000
  join('three')
  expect(group.state.shared.members.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Ben 2'])
  group.ask('g3', { type: 'leave-group' })
  join('four')
  expect(group.state.hidden.seats).toEqual({ 'seat 1': 'g1', two: 'g2', four: 'g4' })
})

test('[GR4] an objective has its measure and is kept, changed or dropped', () => {
  const group = new TestGroup()
  group.ask(KEEPER, { type: 'add-objective', text: 'Fewer evenings alone', measure: 'One call a week' })
  const [objective] = group.state.shared.objectives
  expect(objective).toMatchObject({ measure: 'One call a week', decided: null })
  const id = objective?.id ?? ''
  group.ask(KEEPER, { type: 'revisit-objective', objective: id, decision: 'keep', text: 'not taken' })
  expect(group.state.shared.objectives).toMatchObject([{ text: 'Fewer evenings alone', decided: 'kept' }])
  group.ask(KEEPER, { type: 'revisit-objective', objective: id, decision: 'change', measure: 'Two calls' })
  expect(group.state.shared.objectives).toMatchObject([{ measure: 'Two calls', decided: 'changed' }])
})

test.each(['2027-02-29', '2100-02-29', '2027-04-31', '2027-06-31', '2027-00-10', '2027-1-10'])(
  '[GR5] a group does not first meet on %s, which no calendar has (B9)',
  (date) => {
    const group = new TestGroup()
    const edit = (day: string) => {
      const cadence = { first: `${day}T18:00`, timeZone: 'UTC', everyWeeks: 1, minutes: 60 }
      return [
        group.ask(KEEPER, { type: 'edit-group', cadence }),
        createGroup.safeParse({ name: 'A', cadence }),
      ] as const
    }
    expect(edit(date)).toMatchObject([{ ok: false, code: 'invalid-command' }, { success: false }])
    expect(group.state.shared.cadence).toBeNull()
    expect(edit('2028-02-29')).toMatchObject([{ ok: true }, { success: true }])
  },
)

test('[GR5] six in the evening stays six in the evening when the clocks change', () => {
  const at = (first: string, timeZone: string, now: string, count: number, everyWeeks = 1) =>
    nextDates({ first, timeZone, everyWeeks, minutes: 60 }, Date.parse(now), count).map((date) =>
      new Date(date).toISOString(),
    )
  expect(at('2026-03-12T18:00', 'Europe/Paris', '2026-03-20T00:00:00Z', 3)).toEqual([
    '2026-03-26T17:00:00.000Z',
    '2026-04-02T16:00:00.000Z',
    '2026-04-09T16:00:00.000Z',
  ])
  // 02:30 is left out on this night, and there twice on that one.
  expect(at('2026-03-29T02:30', 'Europe/Paris', '2026-03-01T00:00:00Z', 1)).toEqual(['2026-03-29T01:30:00.000Z'])
  expect(at('2026-10-25T02:30', 'Europe/Paris', '2026-10-01T00:00:00Z', 1)).toEqual(['2026-10-25T00:30:00.000Z'])
  expect(at('2026-03-05T18:00', 'America/New_York', '2026-03-06T00:00:00Z', 1, 2)).toEqual(['2026-03-19T22:00:00.000Z'])
  expect(at('2026-01-01T08:00', 'Asia/Kathmandu', '2026-01-01T02:15:00Z', 1)).toEqual(['2026-01-01T02:15:00.000Z'])
})

test('[GR6] only its owner says how an action went, and it comes back until it is done or dropped', () => {
  const group = new TestGroup()
  group.ask('g2', ACTION)
  const action = group.state.shared.actions[0]?.id ?? ''
  const report = (status: 'partly' | 'changed' | 'done') =>
    ({ type: 'report-action', action, status, hindered: 'The week was short', text: 'Write to my brother' }) as const
  expect(group.ask('g3', report('done'))).toMatchObject({ ok: false, code: 'not-allowed' })
  group.ask('g2', report('partly'))
  expect(group.state.shared.actions).toMatchObject([{ status: 'partly', text: 'Call my brother' }])
  group.ask('g2', report('changed'))
  expect(group.state.shared.actions).toMatchObject([{ status: 'changed', text: 'Write to my brother' }])
  const unknown = { ...report('done'), action: 'n99' }
  expect(group.ask('g2', unknown)).toMatchObject({ ok: false, code: 'unknown-capture' })
})

test('[GR7] a private action is in its owner’s view and in nobody else’s', () => {
  const group = new TestGroup()
  group.ask('g2', { ...ACTION, private: true })
  expect(group.see('g2').you.actions).toHaveLength(1)
  for (const other of ['g1', 'g3']) expect(JSON.stringify(group.see(other))).not.toContain('brother')
  const action = group.see('g2').you.actions[0]?.id ?? ''
  expect(group.ask('g1', { type: 'report-action', action, status: 'done' })).toMatchObject({ code: 'unknown-capture' })
})

test('[GR8] an ended session is taken once, and its tally once when it comes', () => {
  const group = new TestGroup()
  const action = { id: 's1/c1', owner: 'g2', text: 'Rest', step: null, due: null, help: null, confidence: 7 }
  group.hold('s1', { came: ['g1', 'g2', 'gone'], actions: [{ ...action, isPrivate: false }] })
  expect(group.state.shared.sessions).toMatchObject([{ came: 2, of: 6, tally: null }])
  expect(group.state.shared.actions).toMatchObject([{ id: 's1/c1', status: null }])
  expect(group.harvest('s1')).toMatchObject({ ok: true, events: [] })
  group.harvest('s1', { tally: TALLY })
  expect(group.state.shared.sessions).toMatchObject([{ came: 2, tally: TALLY }])
  expect(group.harvest('s1', { tally: { ...TALLY, answered: 5 } })).toMatchObject({ ok: true, events: [] })
  expect(group.harvest('another')).toMatchObject({ ok: true, events: [] })
})

test('[GR9] over six sessions everyone begins, facilitates and keeps the time once, and never two of them at once', () => {
  const group = new TestGroup()
  const had = { starter: new Set(), facilitator: new Set(), timekeeper: new Set() }
  for (let held = 1; held <= 6; held += 1) {
    const { next } = group.state.shared
    expect(next.facilitator).not.toBe(next.timekeeper)
    for (const part of ['starter', 'facilitator', 'timekeeper'] as const) had[part].add(next[part])
    group.hold(`s${held}`)
  }
  expect([had.starter.size, had.facilitator.size]).toEqual([6, 6])
  expect(had.timekeeper.size).toBeGreaterThanOrEqual(5)
})

test('[GR9] an absent first speaker is first again next time', () => {
  const group = new TestGroup()
  group.hold('s1', { starter: 'g2' })
  expect(group.state.shared.next.starter).toBe('g1')
})

test('[GR10] three answers say nothing, four have a mean, and no event tells who answered', () => {
  const group = new TestGroup()
  const open = () => {
    group.ask(KEEPER, { type: 'open-survey' })
    return group.state.shared.surveys.at(-1)?.id ?? ''
  }
  const first = open()
  for (const by of ['g1', 'g2', 'g3']) expect(group.ask(by, answer(first, 6))).toMatchObject({ ok: true, events: [] })
  group.ask(KEEPER, { type: 'close-survey', survey: first })
  expect(group.state.shared.surveys).toMatchObject([{ answered: null, means: null, topics: null }])
  const second = open()
  for (const [by, value] of Object.entries({ g1: 7, g2: 6, g3: 4, g4: 4 })) group.ask(by, answer(second, value))
  group.ask(KEEPER, { type: 'close-survey', survey: second })
  expect(group.state.shared.surveys[1]).toMatchObject({ answered: 4, means: Array(12).fill(5.25) })
  expect(group.ask('g5', answer(second, 1))).toMatchObject({ ok: false, code: 'unknown-survey' })
  expect(group.ask(KEEPER, { type: 'close-survey', survey: 'q9' })).toMatchObject({ ok: false, code: 'unknown-survey' })
  const third = open()
  for (const by of ['g1', 'g2', 'g3', 'g4']) group.ask(by, answer(third, by === 'g4' ? null : 3))
  group.ask(KEEPER, { type: 'close-survey', survey: third })
  expect(group.state.shared.surveys[2]).toMatchObject({ answered: 4, means: Array(12).fill(null) })
})

test('[GR21] a survey closes by itself after two weeks, or when everybody has answered and that is four or more', () => {
  const survey = { id: 'q1', openedAt: 1000, closedAt: null, answered: null, means: null, topics: null }
  const week = 7 * 86_400_000
  const all = ['g1', 'g2', 'g3', 'g4']
  expect(closesByItself(survey, all, all.slice(0, 3), 1000 + week)).toBe(false)
  expect(closesByItself(survey, all, all, 1000 + week)).toBe(true)
  expect(closesByItself(survey, all.slice(0, 3), all.slice(0, 3), 1000 + week)).toBe(false)
  expect(closesByItself(survey, all, [], 1000 + 2 * week)).toBe(true)
  expect(closesByItself({ ...survey, closedAt: 2000 }, all, all, 1000 + 3 * week)).toBe(false)
})

test('[GR11] only the readers whom the writer chose get the words', () => {
  const group = new TestGroup()
  group.ask('g2', { type: 'give-word', text: 'More silence', to: ['g3'] })
  expect(group.see('g3').you.words).toMatchObject([{ from: 'g2', text: 'More silence' }])
  expect(group.see('g2').you.words).toHaveLength(1)
  expect(JSON.stringify([group.see('g1'), group.see('g4')])).not.toContain('More silence')
  const stranger = { type: 'give-word' as const, text: 'x', to: ['g99'] }
  expect(group.ask('g2', stranger)).toMatchObject({ ok: false, code: 'unknown-member' })
})

test('[GR12] what is relevant is of interest, and with little insight it is to be explored', () => {
  const topics = ['t1', 't2', 't3'].map((id) => ({ id, text: id }))
  const means = [
    { topic: 't1', relevance: 6, insight: 6 },
    { topic: 't2', relevance: 5, insight: 3 },
    { topic: 't3', relevance: 2, insight: 1 },
  ]
  const { ofInterest, toExplore } = topicsToCome(topics, means)
  expect([ofInterest.map(({ id }) => id), toExplore.map(({ id }) => id)]).toEqual([['t1', 't2'], ['t2']])
})

test('[GR13] three times the same format, and each time it mattered less', () => {
  const group = new TestGroup()
  const hold = (id: string, mattered: number, template: string) =>
    group.hold(id, { tally: { ...TALLY, means: [8, mattered, 8, 8] } }, template)
  hold('s1', 7, 'circle_60')
  hold('s2', 6, 'circle_60')
  expect(isStale(group.state.shared.sessions)).toBe(false)
  hold('s3', 5, 'circle_60')
  expect(isStale(group.state.shared.sessions)).toBe(true)
  hold('s4', 4, 'case_clinic')
  expect(isStale(group.state.shared.sessions)).toBe(false)
})

test('[GR14] evenness is kept only when the group wants it', () => {
  const group = new TestGroup()
  group.hold('s1', { evenness: 0.8 })
  group.ask(KEEPER, { type: 'edit-group', evenness: true })
  group.hold('s2', { evenness: 0.7 })
  expect(group.state.shared.sessions.map(({ evenness }) => evenness)).toEqual([null, 0.7])
})

test('[GR15] a leaving member gets their words in a file, and the group keeps none of them', () => {
  const group = new TestGroup()
  group.ask('g2', ACTION)
  group.ask('g2', { type: 'take-action', text: 'Sleep', private: true })
  group.ask('g3', { type: 'give-word', text: 'Thank you', to: ['g2'] })
  const file = ownFile(group.see('g2'))
  expect(file).toMatchObject({
    name: 'Ben',
    actions: [{ text: 'Call my brother' }],
    privateActions: [{ text: 'Sleep' }],
  })
  expect(file.words).toEqual([])
  group.ask('g2', { type: 'leave-group' })
  expect(JSON.stringify(group.state)).not.toMatch(/brother|Sleep|Ben|seat 2/)
})

test('[GR17] an eleventh objective is refused, and the quarter counts what is there', () => {
  const group = new TestGroup()
  for (let place = 0; place < 10; place += 1) group.ask(KEEPER, { type: 'add-objective', text: `Aim ${place}` })
  expect(group.ask(KEEPER, { type: 'add-objective', text: 'One more' })).toMatchObject({ ok: false, code: 'too-many' })
  group.hold('s1', { came: ['g1', 'g2', 'g3'] })
  const { attendance, sessions, actions } = quarterOf(group.see('g1'), 0, group.now + 1)
  expect([attendance, sessions.length, actions.open]).toEqual([0.5, 1, 0])
})
