import { readFileSync } from 'node:fs'
import { audienceOf, EVENT_TYPES } from '@circlet/shared/session/model/events'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../docs/EVENTS.md', import.meta.url), 'utf8')

/** The examples under one heading. */
function examplesUnder(heading: string): readonly { readonly type: string }[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const block = /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  return block
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test.each([
  ['Everyone', 'shared'],
  ['One member', 'own'],
  ['Facilitators', 'facilitation'],
  ['Nobody', 'hidden'],
] as const)('the document of events has one example of each event for: %s', (heading, audience) => {
  const documented = examplesUnder(heading).map((example) => example.type)
  const known = EVENT_TYPES.filter((type) => audienceOf({ type }) === audience)
  expect(documented.toSorted()).toEqual(known.toSorted())
})
