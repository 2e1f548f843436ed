import { expect, onTestFinished, test } from 'vitest'
import { embeddedTwin, redisTwin } from '../store/twins.ts'
import { circle } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

const ACCENTED = /^\[[^a-z]+\]$/i

test('[SE16] omitted texts are filled in the creator’s language, on both stores', async () => {
  for (const twin of [await embeddedTwin(), await redisTwin()]) {
    onTestFinished(() => twin.stop())
    const server = await serve({ log: twin.log })
    const made = async (body: object, accepted?: string) => {
      const answer = await fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(accepted !== undefined && { 'accept-language': accepted }) },
        body: JSON.stringify(body),
      })
      const { sessionId, tokens } = (await answer.json()) as { sessionId: string; tokens: { participant: string } }
      const seen = await server.call('GET', `/api/sessions/${sessionId}`, tokens.participant)
      return (
        seen.json as {
          view: {
            language?: string
            title: string
            norms: { items: string[] }
            agenda: { phases: { title: string }[] }
          }
        }
      ).view
    }

    const theirs = await made({ template: 'circle_60' }, 'en-XA, en;q=0.5')
    expect(theirs).toMatchObject({ language: 'en-XA', title: expect.stringMatching(ACCENTED) })
    for (const text of [...theirs.norms.items, ...theirs.agenda.phases.map(({ title }) => title)])
      expect(text).toMatch(ACCENTED)

    const named = await made({ language: 'ar-XB', title: 'Ours' }, 'en')
    expect(named).toMatchObject({ language: 'ar-XB', title: 'Ours' })
    expect(named.norms.items[0]).toContain('\u202e')

    for (const accepted of [undefined, 'en-GB', 'tlh', 'de;q=x'])
      expect(await made({}, accepted)).toEqual(expect.not.objectContaining({ language: expect.anything() }))
  }
})

test('[SU7] copies and templates are in the language of the request', async () => {
  const server = await serve()
  const { path, ana } = await circle(server)
  for (const file of ['md', 'csv']) {
    const take = async (accepted: string) => {
      const answer = await fetch(`${server.url}${path}/summary.${file}`, {
        headers: { authorization: `Bearer ${ana.token}`, 'accept-language': accepted },
      })
      expect(answer.headers.get('vary')).toContain('Accept-Language')
      return answer.text()
    }
    expect(await take('en')).toContain('Agreements')
    expect(await take('en-XA')).not.toContain('Agreements')
  }
  const templates = await fetch(`${server.url}/api/templates`, { headers: { 'accept-language': 'en-XA' } })
  expect(templates.headers.get('vary')).toContain('Accept-Language')
  for (const { title } of (await templates.json()) as { title: string }[]) expect(title).toMatch(ACCENTED)
})
