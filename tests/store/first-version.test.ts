import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { GroupEvent } from '@circlet/shared/group/events'
import { evolveGroup } from '@circlet/shared/group/evolve'
import { emptyGroup, type GroupState } from '@circlet/shared/group/state'
import type { SessionState } from '@circlet/shared/session/model/state'
import type { View, Viewer } from '@circlet/shared/session/model/view'
import { project } from '@circlet/shared/session/views/project'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { replicaFrom } from '../../server/src/runtime/stored-records.ts'
import { EmbeddedLog } from '../../server/src/store/embedded/log.ts'
import type { EventLog } from '../../server/src/store/event-log.ts'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { RedisServer } from '../support/server/redis-server.ts'

/** Stores of twelve random meetings that hold every event of version 0.1.0 (commit 8d17e27), and what it made of them. */
async function fixture<Content>(name: string): Promise<Content> {
  const file = new URL(`../fixtures/8d17e27/${name}.json.gz`, import.meta.url)
  return JSON.parse(gunzipSync(await readFile(file)).toString())
}

interface Stored {
  readonly session: string
  readonly version: number
  readonly state: SessionState
  readonly views: readonly { readonly viewer: Viewer; readonly view: View }[]
}

const stores = {
  async embedded(): Promise<EventLog> {
    const dir = await mkdtemp(join(tmpdir(), 'circlet-first-'))
    for (const [name, bytes] of Object.entries(await fixture<Record<string, string>>('embedded')))
      await writeFile(join(dir, name), Buffer.from(bytes, 'base64'))
    const log = await EmbeddedLog.open(dir)
    onTestFinished(async () => {
      await log.close()
      await rm(dir, { recursive: true, force: true })
    })
    return log
  },
  async redis(): Promise<EventLog> {
    const server = await RedisServer.start()
    const client = new Redis(server.url)
    for (const [key, dump] of Object.entries(await fixture<Record<string, string>>('redis')))
      await client.restore(key, 0, Buffer.from(dump, 'base64'))
    client.disconnect()
    const log = await RedisLog.open(server.url)
    onTestFinished(async () => {
      await log.close()
      await server.stop()
    })
    return log
  },
}

test.each(Object.entries(stores))(
  'the %s store of the first version is read, snapshots and records',
  async (_, open) => {
    const log = await open()
    const sessions = await fixture<readonly Stored[]>('sessions')
    expect(sessions).toHaveLength(12)
    for (const { session, version, state, views } of sessions) {
      const loaded = await log.load(session)
      if (loaded.outcome !== 'loaded') throw new Error(`${session} is ${loaded.outcome}`)
      expect(loaded.snapshot).not.toBeNull()
      const { replica, unreadable } = replicaFrom(loaded)
      expect(unreadable).toBeNull()
      expect(replica.position.version).toBe(version)
      // A later version may know more; every field of the first version is unchanged.
      expect(replica.state.shared).toMatchObject(state.shared)
      for (const { viewer, view } of views) expect(project(replica.state, viewer)).toMatchObject(view)
    }
  },
)

test('the groups of the first version are folded to what they were', async () => {
  const groups = await fixture<readonly { id: string; events: readonly GroupEvent[]; state: GroupState }[]>('groups')
  expect(groups).toHaveLength(2)
  for (const { events, state } of groups) {
    let at = Date.UTC(2026, 0, 5, 18)
    const folded = events.reduce((group, event) => {
      at += 60_000
      return evolveGroup(group, event, at)
    }, emptyGroup)
    expect(folded.shared.members).toMatchObject(state.shared.members)
    expect(Object.keys(folded.own)).toEqual(Object.keys(state.own))
  }
})
