import { itemsOf } from '@circlet/shared/formats/catalogue-format'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { describe, expect, test } from 'vitest'
import { sentencesFor } from '../../../client/src/screens/facilitator/dialogs/sentences.ts'
import { circle } from '../../support/domain/core.ts'
import { CATALOGUE, TEMPLATES } from '../../support/english.ts'

/** What the facilitator could say in each part of an agenda, one after the other. */
function saidIn(phases: readonly AgendaItem[], about?: string) {
  const c = circle({ phases, stage: 'live' })
  const said = phases.map((_, place) => {
    const phase = `p${place + 1}`
    if (about) c.does('ada', { type: 'edit-phase', phase, changes: { focus: c.id(about) } })
    c.next()
    return sentencesFor(c.view('ada'))
  })
  return { c, said }
}

const part = (format: AgendaItem['format'], more: Partial<AgendaItem> = {}): AgendaItem => ({
  title: 'Our part',
  format,
  minutes: 5,
  ...more,
})

test.each(TEMPLATES.map(({ id, phases }) => [id, phases] as const))('%s: two sentences for every part', (_, phases) => {
  for (const said of saidIn(phases).said) {
    expect(said).toHaveLength(2)
    for (const sentence of said ?? []) expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u)
  }
})

test.each(CATALOGUE.map((format) => [format.name, format] as const))('%s: its own sentences', (_, format) => {
  const { said } = saidIn(itemsOf(format, 4))
  for (const [place, { title, say }] of format.parts.entries()) {
    // Two formats may call a part the same; both know what to say then.
    if (CATALOGUE.filter(({ parts }) => parts.some((one) => one.title === title)).length > 1) continue
    expect(said[place]).toEqual(say)
  }
})

describe('a part that is in no catalogue', () => {
  test('begins, goes on and ends as its place asks', () => {
    const agenda = [part('admin'), part('round'), part('round'), part('admin'), part('round'), part('admin')]
    expect(saidIn(agenda).said.map((said) => said?.[0])).toEqual([
      'Welcome, it is good that you are here.',
      'Let us hear first how everybody is here today.',
      'We go round once, with “Our part”.',
      'Let me say a few words about what comes now.',
      'In the last round each of us says what we take along.',
      'We are coming to the end.',
    ])
  })

  test('names whose time it is', () => {
    const agenda = [part('spotlight'), part('questions'), part('open')]
    expect(saidIn(agenda, 'bo').said.map((said) => said?.join(' '))).toEqual([
      'bo, this time is yours. The others listen, and do not interrupt.',
      'Short questions now, one at a time. bo can answer directly.',
      'Now the floor is open for what came up in you, listening to bo. bo need not answer everything.',
    ])
  })

  test('speaks as its rules are', () => {
    const agenda = [
      part('round', { settleSeconds: 10 }),
      part('open', { replies: false }),
      part('open', { balance: 'timer-only', replies: false }),
      part('open'),
      part('silence'),
      part('break'),
    ]
    const firsts = saidIn(agenda).said.map((said) => said?.[0])
    expect(firsts[0]).toMatch(/take a breath/)
    expect(new Set(firsts).size).toBe(agenda.length)
  })

  test('nothing is said while no part is running', () => {
    const { c } = saidIn([part('open')])
    c.next()
    expect(sentencesFor(c.view('ada'))).toBeNull()
  })
})
