import { quarterOf, topicsToCome } from '@circlet/shared/group/quarter'
import type { GroupView } from '@circlet/shared/group/view'
import { expect, test } from 'vitest'
import { seated } from '../support/server/circle.ts'
import { type Member, six, stores } from '../support/server/group-http.ts'
import { serve, type TestServer } from '../support/server/server.ts'

/** What each who answers says at the end: heard, mattered, suited, right, and whether there was too little space. */
const FORMS = [
  [9, 8, 7, 9, 'about-right', 'helpful'],
  [7, 8, 6, 8, 'too-little', 'unwelcome'],
  [4, 6, 5, 5, 'too-little', 'neutral'],
  [8, 9, 9, 10, 'about-right', 'none-seen'],
  [6, 3, 8, 7, 'chose-to-listen', 'unwelcome'],
  [10, 9, 8, 9, 'about-right', 'helpful'],
  [5, 7, 4, 6, 'more-than-wanted', 'neutral'],
] as const
type Form = (typeof FORMS)[number]

/** One session of the group: who comes, how many of them stay until the form, and what they take on. */
async function hold(server: TestServer, path: string, coming: readonly Member[], answering: number) {
  const [keeper] = coming
  const made = await server.call('POST', `${path}/sessions`, keeper?.token ?? null, { template: 'circle_60' })
  const { sessionId, tokens } = made.json
  const sit = async (token: string, name: string) => {
    const { json } = await server.call('POST', `/api/sessions/${sessionId}/members`, token, {
      name,
      acceptsNorms: true,
    })
    return seated(server, sessionId, json.memberId, json.token)
  }
  const frame = await sit(tokens.facilitator, 'Frame')
  const seats = []
  for (const { token } of coming) seats.push(await sit(token, 'Somebody'))
  const [first] = seats
  const { view } = await frame.see()
  await frame.command({ type: 'start-session' })
  await first?.command({ type: 'add-capture', kind: 'action', text: `Taken on in ${sessionId}` })
  const capture = (await frame.see()).view.captures.find(({ kind }) => kind === 'action')
  await first?.command({ type: 'take-action', capture: capture?.id ?? '' })
  for (const gone of seats.slice(answering - 1)) await gone.command({ type: 'leave' })
  expect(await frame.command({ type: 'end-session' })).toMatchObject({ ok: true })
  const forms = FORMS.slice(0, answering)
  for (const [place, seat] of [frame, ...seats.slice(0, answering - 1)].entries()) {
    const [heard, mattered, suited, right, space, prompts] = FORMS[place] as Form
    const answer = await seat.command({ type: 'submit-reflection', heard, mattered, suited, right, space, prompts })
    expect(answer).toMatchObject({ ok: true })
  }
  return { sessionId, forms, brought: view.sinceLast?.length ?? 0, came: coming.length }
}

/** Worked out without anything of the server's: means to a hundredth, and nothing of fewer than four. */
function tallyOf(forms: readonly Form[]) {
  if (forms.length < 4) return null
  const mean = (value: (form: Form) => number) =>
    Math.round((forms.map(value).reduce((sum, each) => sum + each, 0) / forms.length) * 100) / 100
  return {
    answered: forms.length,
    means: [
      mean(([heard]) => heard),
      mean(([, mattered]) => mattered),
      mean((form) => form[2]),
      mean((form) => form[3]),
    ],
    littleSpace: mean((form) => (form[4] === 'too-little' ? 1 : 0)),
    unwelcome: mean((form) => (form[5] === 'unwelcome' ? 1 : 0)),
  }
}

test('[GR8, GR10, GR12] the quarter of six people and three sessions matches an independent calculation', async () => {
  for (const [store, { log }] of await stores()) {
    const server = await serve({ log, boxes: log.boxes() })
    const { path, members, keeper } = await six(server)
    const held = [
      await hold(server, path, members, 7),
      await hold(server, path, members.slice(0, 5), 5),
      await hold(server, path, members.slice(0, 4), 3),
    ]
    // The next session, and the one after it, ask about the action again.
    expect(
      held.map(({ brought }) => brought),
      store,
    ).toEqual([0, 1, 2])
    const tallies = async () => (await keeper.see()).sessions.map(({ tally }) => tally)
    await expect.poll(tallies).toEqual(held.map(({ forms }) => tallyOf(forms)))

    const [done, partly] = (await keeper.see()).actions
    await keeper.ask({ type: 'report-action', action: done?.id ?? '', status: 'done' })
    await keeper.ask({ type: 'report-action', action: partly?.id ?? '', status: 'partly' })
    const view: GroupView = await keeper.see()
    const quarter = quarterOf(view, Date.now() - 90 * 86_400_000, Date.now() + 86_400_000)
    expect(quarter.sessions.map(({ id }) => id)).toEqual(held.map(({ sessionId }) => sessionId))
    const came = held.reduce((sum, session) => sum + session.came, 0)
    expect(quarter.attendance).toBeCloseTo(came / (members.length * held.length), 10)
    expect(quarter.actions).toEqual({ done: 1, partly: 1, changed: 0, dropped: 0, open: 1 })
    await server.stop()
  }
})

test('[GR12, GR21] once everybody has answered, the survey closes by itself and topics are those that matter', async () => {
  for (const [store, { log }] of await stores()) {
    const server = await serve({ log, boxes: log.boxes() })
    const { members, keeper } = await six(server)
    for (const text of ['Grief', 'Work', 'Weather']) await keeper.ask({ type: 'add-topic', text })
    await keeper.ask({ type: 'open-survey' })
    const { topics, surveys } = await keeper.see()
    const [grief, work, weather] = topics.map(({ id }) => id) as [string, string, string]
    const survey = surveys[0]?.id ?? ''
    for (const [place, member] of members.entries()) {
      expect((await keeper.see()).surveys, store).toMatchObject([{ closedAt: null, means: null }])
      const rated = {
        [grief]: { relevance: 7 - (place % 2), insight: 2 },
        [work]: { relevance: 6, insight: 6 },
        [weather]: { relevance: place < 3 ? 1 : null, insight: null },
      }
      const statements = Array.from({ length: 12 }, (_, one) => (place + one) % 8 || null)
      await member.ask({ type: 'answer-survey', survey, statements, topics: rated })
    }
    const view = await keeper.see()
    expect(view.surveys).toMatchObject([{ closedAt: expect.any(Number), answered: 6 }])
    const given = (one: number) => members.flatMap((_, place) => (place + one) % 8 || [])
    const means = Array.from(
      { length: 12 },
      (_, one) => given(one).reduce((sum, each) => sum + each, 0) / given(one).length,
    )
    expect(view.surveys[0]?.means).toEqual(means.map((mean) => Math.round(mean * 100) / 100))
    // Three rated the last one, and nobody learns what they said.
    expect(view.surveys[0]?.topics).toEqual([
      { topic: grief, relevance: 6.5, insight: 2 },
      { topic: work, relevance: 6, insight: 6 },
      { topic: weather, relevance: null, insight: null },
    ])
    const { ofInterest, toExplore } = topicsToCome(view.topics, view.surveys[0]?.topics ?? [])
    expect([ofInterest.map(({ text }) => text), toExplore.map(({ text }) => text)]).toEqual([
      ['Grief', 'Work'],
      ['Grief'],
    ])
    await server.stop()
  }
})
