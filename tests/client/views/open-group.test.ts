import { afterEach, expect, test, vi } from 'vitest'
import { openGroup } from '../../../client/src/screens/group/open-group.ts'
import { savedGroup, saveGroup } from '../../../client/src/storage/saved-groups.ts'
import { storage } from '../../../client/src/storage/storage.ts'

const LINK = 'l'.repeat(43)
const SEAT = 's'.repeat(43)
const place = (id: string, token: string | null = null, damaged = false) =>
  ({ at: 'group', id, token, damaged }) as const
const view = (id: string) => ({ groupId: id, name: 'Tuesday', sessions: [], you: { memberId: 'g1', role: 'member' } })
const preview = (id: string) => ({ groupId: id, name: 'Tuesday', purpose: null, norms: [], link: 'member', you: null })

/** A server with a few fixed answers; it returns the requests that it got. */
function server(answer: (method: string, token: string) => { status?: number; body: unknown } | 'away') {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal(
    'fetch',
    async (path: string, init: { method: string; headers: { authorization?: string }; body?: string }) => {
      asked.push({ path, body: init.body === undefined ? null : JSON.parse(init.body) })
      const given = answer(init.method, init.headers.authorization?.replace('Bearer ', '') ?? '')
      if (given === 'away') throw new TypeError('no network')
      return new Response(JSON.stringify(given.body), { status: given.status ?? 200 })
    },
  )
  return asked
}

const refused = (status: number, code: string) => ({ status, body: { error: { code } } })

afterEach(() => vi.unstubAllGlobals())

test('without a link nothing is asked, and half a link is no link', async () => {
  const asked = server(() => 'away')
  for (const group of [openGroup(place('none')), openGroup(place('half', null, true))]) {
    await group.look()
    expect(group.door.value).toEqual({ at: 'part-missing' })
  }
  expect(asked).toEqual([])
})

test('joining again after a lost answer keeps the same person, even after a reload', async () => {
  let isAway = true
  const asked = server((method, token) => {
    if (method === 'POST') return isAway ? 'away' : { status: 201, body: { memberId: 'g1', token: SEAT } }
    return { body: { view: token === SEAT ? view('join') : preview('join') } }
  })
  const first = openGroup(place('join', LINK))
  await first.look()
  expect(first.door.value).toMatchObject({ at: 'preview', isKnown: false })
  expect(await first.join('Ana', null)).toMatch(/could not reach the server/)
  isAway = false
  const again = openGroup(place('join'))
  await again.look()
  expect(await again.join('Ana', null)).toBeNull()
  expect(again.door.value).toMatchObject({ at: 'in', view: { name: 'Tuesday' } })
  const [one, other] = asked.filter(({ path }) => path.endsWith('/members'))
  expect(other).toEqual(one)
  expect(savedGroup('join')).toMatchObject({
    seat: { token: SEAT },
    link: { role: 'member', token: LINK },
    isNew: true,
  })
})

test('an open page stays open while the server is away, and says when seat or group is gone', async () => {
  let answer: Parameters<typeof server>[0] = () => ({ body: { view: view('stay') } })
  server((method, token) => answer(method, token))
  const group = openGroup(place('stay', SEAT))
  await group.look()
  answer = () => 'away'
  await group.look()
  expect(group.door.value.at).toBe('in')
  answer = () => refused(401, 'not-allowed')
  await group.look()
  expect(group.door.value).toEqual({ at: 'out' })
  expect(savedGroup('stay')).toBeNull()
  const reloaded = openGroup(place('stay', null))
  await reloaded.look()
  expect(reloaded.door.value).toEqual({ at: 'out' })
  const other = openGroup(place('other', LINK))
  await other.look()
  expect(other.door.value).toEqual({ at: 'not-valid' })
  answer = () => refused(404, 'unknown-group')
  await other.look()
  expect(other.door.value).toEqual({ at: 'gone' })
})

test('a member who opens another link is asked first, and a keeper’s link is stored', async () => {
  server((_, token) => ({ body: { view: token === SEAT ? view('known') : { ...preview('known'), link: 'keeper' } } }))
  saveGroup({ id: 'known', name: 'Tuesday', seat: { token: SEAT, person: 'g1' } })
  const group = openGroup(place('known', LINK))
  await group.look()
  expect(group.door.value).toMatchObject({ at: 'preview', isKnown: true })
  await group.goOn()
  expect(group.door.value.at).toBe('in')
  expect(savedGroup('known')?.link).toEqual({ role: 'keeper', token: LINK })
  expect(storage.note('known', 'link')).toBeNull()
})

test('leaving and erasing leave nothing of the group in this browser', async () => {
  server((method) => (method === 'GET' ? { body: { view: view('gone') } } : { body: { ok: true, version: 2 } }))
  const leaving = openGroup(place('gone', SEAT))
  await leaving.look()
  expect(await leaving.leave()).toBeNull()
  expect([leaving.door.value.at, savedGroup('gone')]).toEqual(['left', null])
  const erasing = openGroup(place('gone', SEAT))
  await erasing.look()
  expect(await erasing.erase()).toBeNull()
  expect([erasing.door.value.at, savedGroup('gone')]).toEqual(['gone', null])
})
