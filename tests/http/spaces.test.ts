import { expect, onTestFinished, test } from 'vitest'
import { embeddedTwin, redisTwin } from '../store/twins.ts'
import { circle } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

test('[BA18, BA19, BA20] on request each role sees its view of speaking shares, on both stores, without a record', async () => {
  for (const twin of [await embeddedTwin(), await redisTwin()]) {
    onTestFinished(() => twin.stop())
    const server = await serve({ log: twin.log })
    const { path, fay, ana, ben } = await circle(server)
    const space = async (token: string) => (await server.call('GET', `${path}/space`, token)).json
    const nothing = { own: null, evenness: null, timeline: null }
    await fay.command({ type: 'give-floor', member: ana.id, after: null })
    await fay.command({ type: 'give-floor', member: ben.id, after: 't1' })
    const consent = { kind: 'consent', question: 'Shall we?', anonymous: false, about: 'names' } as const
    await fay.command({ type: 'open-poll', ...consent })
    for (const { command } of [ana, ben]) await command({ type: 'vote', poll: 'v1', choice: ['agree'] })
    await fay.command({ type: 'close-poll', poll: 'v1' })
    const { position } = await fay.see()
    for (const { token } of [fay, ana, ben]) expect(await space(token)).toEqual(nothing)
    expect((await fay.see()).position).toEqual(position)

    await fay.command({ type: 'end-session' })
    for (const { token } of [ana, ben]) expect(await space(token)).toEqual(nothing)
    const { timeline } = await space(fay.token)
    expect(timeline.turns.map(({ member }: { member: string }) => member)).toEqual([ana.id, ben.id])
    expect(timeline.from).toBeLessThanOrEqual(timeline.turns[0].from)
  }
})

test('[BA18] refused with a link, with a seat that was given up, and for an erased session', async () => {
  const server = await serve()
  const { path, tokens, fay, ben } = await circle(server)
  await ben.command({ type: 'leave' })
  const asked = async (token: string | null) => {
    const { status, json } = await server.call('GET', `${path}/space`, token)
    return [status, json.error.code]
  }
  for (const token of Object.values(tokens)) expect(await asked(token)).toEqual([403, 'not-allowed'])
  for (const token of [null, 'x'.repeat(43), ben.token]) expect(await asked(token)).toEqual([401, 'not-allowed'])
  await server.call('DELETE', path, fay.token)
  expect(await asked(fay.token)).toEqual([404, 'unknown-session'])
})
