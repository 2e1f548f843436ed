import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { view } from '../../server/src/http/shared/view-schema.ts'

const page = readFileSync(new URL('../../docs/PROTOCOL.md', import.meta.url), 'utf8')

/** The fields of one interface of the page, without those inside of them. */
function fieldsOf(name: string): string[] {
  const [, block = ''] = new RegExp(`^interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(page) ?? []
  let outermost = block.replace(/\/\/.*/g, '')
  for (let before = ''; before !== outermost; ) {
    before = outermost
    outermost = outermost.replace(/\{[^{}]*\}|<[^<>]*>|\([^()]*\)/g, '')
  }
  return [...outermost.matchAll(/(\w+)\??:/g)].map(([, field = '']) => field)
}

test('[SE6] the View of the protocol’s page has every field that a view has, and no other', () => {
  const { shape } = view as unknown as z.ZodObject
  expect(fieldsOf('View').toSorted()).toEqual(Object.keys(shape).toSorted())
})
