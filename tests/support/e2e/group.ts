import { randomUUID } from 'node:crypto'
import type { GroupView } from '@circlet/shared/group/view'
import type { CreateGroup, GroupCommand } from '@circlet/shared/protocol/group'

type Call = (method: string, path: string, token: string | null, body?: unknown) => Promise<never>

/** A group with a past, made over HTTP: six people, three sessions with their forms, a survey that all but one answered. */
export interface GroupWithPast {
  readonly groupId: string
  readonly tokens: { readonly keeper: string; readonly member: string }
  /** The seats of its six people, the keeper's first. */
  readonly seats: readonly string[]
}

const PEOPLE = [
  ['Ana', 'nurse'],
  ['Ben', 'carpenter, father of two'],
  ['Cleo', 'teaches history'],
  ['Dee', null],
  ['Eli', 'came from Tbilisi in 2019'],
  ['Fay', 'retired, sings'],
] as const

const GROUP: CreateGroup = {
  name: 'Tuesday circle',
  purpose: 'To be heard once a week, and to carry something home.',
  norms: ['What is said here stays here.', 'We pause before we answer.', 'Passing is always fine.'],
  cadence: { first: '2026-03-10T18:00', timeZone: 'America/New_York', everyWeeks: 1, minutes: 90 },
}

const WISHES: readonly GroupCommand[] = [
  {
    type: 'edit-group',
    disagreement: 'We speak about it in pairs first.',
    support: 'Call 123, day and night.',
    gaps: 'Somebody younger than thirty; somebody who works at night.',
    evenness: true,
  },
  { type: 'add-objective', text: 'Fewer evenings alone', measure: 'Everyone has called somebody each week' },
  { type: 'add-objective', text: 'To speak about hard things sooner' },
  { type: 'add-topic', text: 'Grief' },
  { type: 'add-topic', text: 'Work that wears us out' },
  { type: 'take-action', text: 'Call my brother', step: 'Find his number', due: 'by Sunday' },
]

/** Makes it. */
export async function groupWithPast(url: string): Promise<GroupWithPast> {
  const call: Call = async (method, path, token, body) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    }
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as never
  }
  const command = (path: string, token: string, words: object) =>
    call('POST', `${path}/commands`, token, { id: randomUUID(), command: words })
  const { groupId, tokens }: GroupWithPast = await call('POST', '/groups', null, GROUP)
  const path = `/groups/${groupId}`
  const seats: string[] = []
  for (const [name, lens] of PEOPLE) {
    const link = seats.length === 0 ? tokens.keeper : tokens.member
    const seat: { token: string } = await call('POST', `${path}/members`, link, { name, lens })
    seats.push(seat.token)
  }
  const [keeper = ''] = seats
  for (const wish of WISHES) await command(path, keeper, wish)
  await command(path, seats[1] ?? '', { type: 'take-action', text: 'Rest more', help: 'Ask me about it' })
  await command(path, seats[1] ?? '', { type: 'give-word', text: 'I value how you listen.', to: ['g1'] })
  for (const drop of [0, 1, 3]) await holdSession(call, path, seats, drop)
  await survey(call, path, seats, seats.length)
  await survey(call, path, seats, 0)
  return { groupId, tokens, seats }
}

/** One session with everybody in it, whose forms say a little less each time. */
async function holdSession(call: Call, path: string, seats: readonly string[], drop: number): Promise<void> {
  const made: { sessionId: string } = await call('POST', `${path}/sessions`, seats[0] ?? '', { template: 'circle_60' })
  const session = `/sessions/${made.sessionId}`
  const members: { token: string; role: string }[] = []
  for (const seat of seats)
    members.push(await call('POST', `${session}/members`, seat, { name: 'x', acceptsNorms: true }))
  const leader = members.find(({ role }) => role === 'facilitator')?.token ?? ''
  const ask = (token: string, words: object, id: string) =>
    call('POST', `${session}/commands`, token, { id, command: words })
  await ask(leader, { type: 'start-session' }, 'start')
  await ask(leader, { type: 'end-session' }, 'end')
  for (const [place, { token }] of members.entries()) {
    const said = (value: number) => Math.max(0, value - drop - (place % 3))
    const form = { heard: said(10), mattered: said(9), suited: said(8), right: said(10) }
    const space = place < drop ? 'too-little' : 'about-right'
    await ask(token, { type: 'submit-reflection', ...form, space, prompts: 'helpful' }, 'form')
  }
}

/** A survey that so many answer; all of them close it. */
async function survey(call: Call, path: string, seats: readonly string[], answers: number): Promise<void> {
  const ask = (seat: string, words: object, id: string) =>
    call('POST', `${path}/commands`, seat, { id, command: words })
  const [keeper = ''] = seats
  const { view }: { view: GroupView } = await call('GET', path, keeper)
  await ask(keeper, { type: 'open-survey' }, `open-${view.surveys.length}`)
  const opened: { view: GroupView } = await call('GET', path, keeper)
  const id = opened.view.surveys.at(-1)?.id ?? ''
  for (const [place, seat] of seats.slice(0, answers).entries()) {
    const statements = Array.from({ length: 12 }, (_, one) => 1 + ((place + one * 2) % 7))
    const topics = Object.fromEntries(
      opened.view.topics.map((topic, one) => [topic.id, { relevance: 6, insight: one === 0 ? 3 : 6 }]),
    )
    await ask(seat, { type: 'answer-survey', survey: id, statements, topics }, `answer-${id}`)
  }
}
