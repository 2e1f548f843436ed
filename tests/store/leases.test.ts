import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { RedisLog } from '../../server/src/store/redis/log.ts'
import { FaultyProxy } from './faulty-proxy.ts'
import { eventually, randomId } from './given.ts'
import { embeddedTwin, redisTwin, type Twin } from './twins.ts'

const ada = { session: 's1', member: 'm1' }
const bo = { session: 's1', member: 'm2' }
const fay = { session: 's2', member: 'm1' }

describe.each([
  ['embedded', embeddedTwin],
  ['Redis', redisTwin],
])('leases, %s', (_, start) => {
  let twin: Twin
  beforeEach(async () => {
    twin = await start()
    return () => twin.stop()
  })

  test('[LE2] a living node keeps its members', async () => {
    const node = twin.log.leases(randomId())
    await node.renew()
    await node.hold('s1', 'm1')
    expect(await node.takeOverDead()).toEqual([])
    expect(await node.heldElsewhere('s1', 'm1')).toBe(false)
  })

  test('[LE3] [LE4] the members of a node that resigned go to one caller, who holds them from then on', async () => {
    const first = twin.log.leases(randomId())
    await first.renew()
    for (const { session, member } of [ada, bo, fay, ada]) await first.hold(session, member)
    await first.drop('s1', 'm2')
    await first.drop('s1', 'nobody')
    await first.resign()
    const next = (await twin.again()).leases(randomId())
    await next.renew()
    const taken = await Promise.all(Array.from({ length: 8 }, () => next.takeOverDead()))
    expect(taken.flat()).toHaveLength(2)
    expect(taken.flat()).toEqual(expect.arrayContaining([ada, fay]))
    expect(await next.takeOverDead()).toEqual([])
    await next.drop('s2', 'm1')
    await next.resign()
    const last = (await twin.again()).leases(randomId())
    await last.renew()
    expect(await last.takeOverDead()).toEqual([ada])
  })

  test('[LE3] a member who is already connected to the taker is not handed out', async () => {
    const first = twin.log.leases(randomId())
    await first.renew()
    await first.hold('s1', 'm1')
    await first.hold('s1', 'm2')
    await first.resign()
    const next = (await twin.again()).leases(randomId())
    await next.renew()
    await next.hold('s1', 'm1')
    expect(await next.takeOverDead()).toEqual([bo])
  })
})

describe('leases of several nodes on one Redis', () => {
  let twin: Awaited<ReturnType<typeof redisTwin>>
  let redis: Redis
  beforeAll(async () => {
    twin = await redisTwin()
    redis = new Redis(twin.server.url)
  })
  beforeEach(() => redis.flushall().then(() => {}))
  afterAll(async () => {
    redis.disconnect()
    await twin.stop()
  })

  /** As if a lease had run out: 30 s pass without a renewal. */
  const runOut = (node: string) => redis.zadd('circlet:{leases}:alive', 'XX', Date.now() - 1, node)

  test('[LE1] a member is held elsewhere while another living node holds it', async () => {
    const [here, there] = [twin.log.leases('here'), (await twin.again()).leases('there')]
    await Promise.all([here.renew(), there.renew()])
    await there.hold('s1', 'm1')
    expect(await here.heldElsewhere('s1', 'm1')).toBe(true)
    expect(await there.heldElsewhere('s1', 'm1')).toBe(false)
    expect(await here.heldElsewhere('s1', 'm2')).toBe(false)
    await runOut('there')
    expect(await here.heldElsewhere('s1', 'm1')).toBe(false)
    await there.renew()
    expect(await here.heldElsewhere('s1', 'm1')).toBe(true)
    await there.drop('s1', 'm1')
    expect(await here.heldElsewhere('s1', 'm1')).toBe(false)
  })

  test('[LE3] when eight nodes find three dead ones, each member goes to one node', async () => {
    const dead = ['x', 'y', 'z'].map((node) => twin.log.leases(node))
    for (const [nth, node] of dead.entries()) {
      await node.renew()
      for (let member = 0; member < 50; member++) await node.hold(`s${nth}`, `m${member}`)
    }
    const nodes = Array.from({ length: 8 }, (_, nth) => twin.log.leases(`n${nth}`))
    await Promise.all(nodes.map((node) => node.renew()))
    await Promise.all(['x', 'y', 'z'].map(runOut))
    const taken = (await Promise.all(nodes.map((node) => node.takeOverDead()))).flat()
    expect(taken).toHaveLength(150)
    expect(new Set(taken.map((one) => JSON.stringify(one))).size).toBe(150)
  })

  test('[LE3] a taken member is held by the taker', async () => {
    const [gone, taker, third] = ['gone', 'taker', 'third'].map((node) => twin.log.leases(node))
    if (!gone || !taker || !third) throw new Error('three nodes')
    await Promise.all([gone.renew(), taker.renew(), third.renew()])
    await gone.hold('s1', 'm1')
    await runOut('gone')
    expect(await taker.takeOverDead()).toEqual([ada])
    expect(await third.heldElsewhere('s1', 'm1')).toBe(true)
    await taker.drop('s1', 'm1')
    expect(await third.heldElsewhere('s1', 'm1')).toBe(false)
  })

  test('[LE5] renewing puts back what the store has forgotten, and removes what a failed drop left', async () => {
    const [here, there] = [twin.log.leases('here'), twin.log.leases('there')]
    await Promise.all([here.renew(), there.renew(), here.hold('s1', 'm1'), here.hold('s1', 'm2')])
    await redis.flushall()
    expect(await there.heldElsewhere('s1', 'm1')).toBe(false)
    await here.renew()
    expect(await there.heldElsewhere('s1', 'm1')).toBe(true)
    await redis.sadd('circlet:{leases}:held:here', JSON.stringify(['s9', 'm9']))
    await here.renew()
    expect(await there.heldElsewhere('s9', 'm9')).toBe(false)
    expect(await there.heldElsewhere('s1', 'm2')).toBe(true)
  })

  test('[LE4] a node that resigned is not brought back by a late renewal', async () => {
    const [here, there] = [twin.log.leases('here'), twin.log.leases('there')]
    await Promise.all([here.renew(), there.renew(), here.hold('s1', 'm1')])
    await here.resign()
    await here.renew()
    expect(await there.takeOverDead()).toEqual([ada])
  })

  test('[LE6] a take-over whose answer is lost is answered again', async () => {
    const proxy = await FaultyProxy.start(twin.server.port)
    const far = await RedisLog.open(proxy.url)
    onTestFinished(async () => {
      await far.close()
      proxy.stop()
    })
    const [gone, taker, third] = [twin.log.leases('gone'), far.leases('taker'), twin.log.leases('third')]
    await Promise.all([gone.renew(), taker.renew(), third.renew(), gone.hold('s1', 'm1')])
    await runOut('gone')
    proxy.fault = 'cut-answer'
    await expect(taker.takeOverDead()).rejects.toThrow()
    proxy.heal()
    expect(await third.takeOverDead()).toEqual([])
    expect(await third.heldElsewhere('s1', 'm1')).toBe(true)
    let taken: unknown = null
    await eventually(async () => {
      taken = await taker.takeOverDead().catch(() => null)
      return taken !== null
    })
    expect(taken).toEqual([ada])
    expect(await taker.takeOverDead()).toEqual([])
  })

  test('[LE7] every key expires', async () => {
    const [gone, taker] = [twin.log.leases('gone'), twin.log.leases('taker')]
    await Promise.all([gone.renew(), taker.renew(), gone.hold('s1', 'm1'), taker.hold('s1', 'm2')])
    await runOut('gone')
    await taker.takeOverDead()
    await taker.hold('s2', 'm1')
    await taker.renew()
    const keys = await redis.keys('*')
    expect(keys.length).toBeGreaterThanOrEqual(2)
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0)
  })
})
