import { itemsOf } from '@circlet/shared/formats/catalogue-format'
import { agendaItem } from '@circlet/shared/protocol/fields'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import { shareSeconds } from '@circlet/shared/session/queries/format-rules'
import { MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { LINKS, T0 } from '../../support/domain/core.ts'
import { CATALOGUE, FIRST_WORDS } from '../../support/english.ts'

test('ids and names are unique', () => {
  for (const field of ['id', 'name'] as const)
    expect(new Set(CATALOGUE.map((format) => format[field])).size).toBe(CATALOGUE.length)
})

test('nobody is put in an order by what they are', () => {
  expect(CATALOGUE.some(({ id }) => /identity/.test(id))).toBe(false)
})

describe.each(CATALOGUE.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const sizes = [format.people.least, format.people.most]

  test('is a session anybody could plan, for few and for many', () => {
    for (const people of sizes) {
      const agenda = [...itemsOf(format, people)]
      for (const item of agenda) expect(agendaItem.safeParse(item)).toMatchObject({ success: true, data: item })
      const made = { sessionId: 's', links: LINKS, retentionHours: 24, words: FIRST_WORDS }
      expect(createSession({ agenda }, made, null, { now: T0, seed: 1 })).toMatchObject({ ok: true })
    }
  })

  test('[AG7] every speaker in a round has the time that its format plans', () => {
    for (const people of sizes)
      for (const [place, item] of itemsOf(format, people).entries()) {
        const part = format.parts[place]
        if (item.format !== 'round' || !part || !('each' in part)) continue
        expect(item.turnSeconds).toBe(part.each)
        expect(shareSeconds(item.minutes * MINUTE, people).exact).toBeGreaterThanOrEqual(part.each)
      }
  })

  test('[QU12] without crosstalk nobody replies', () => {
    if (format.crosstalk !== 'none') return
    for (const item of itemsOf(format, 6)) expect(item.replies ?? false).toBe(false)
  })

  test('says who does what, and two sentences for each part', () => {
    expect(format.goodFor).toMatch(/[.]$/)
    expect(format.practised.split(/(?<=[.?])\s/).length).toBeGreaterThan(0)
    const roles = new Set(format.parts.map((part) => part.role?.replace(/ \d+$/, '')).filter(Boolean))
    for (const role of roles) expect(format.roles.map(({ name }) => name)).toContain(role)
    for (const { say } of format.parts) for (const sentence of say) expect(sentence).toMatch(/[.?]$/)
  })
})
