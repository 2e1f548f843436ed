import { createSession as body } from '@circlet/shared/protocol/create'
import { agendaItem, format } from '@circlet/shared/protocol/fields'
import { createSession } from '@circlet/shared/session/commands/lifecycle/create-session'
import { roundFit, shareSeconds } from '@circlet/shared/session/queries/format-rules'
import { MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { circle, LINKS, T0 } from '../support/domain/core.ts'
import { FIRST_WORDS, TEMPLATES, templateOf } from '../support/english.ts'

const made = { sessionId: 's', links: LINKS, retentionHours: 24, words: FIRST_WORDS }
const context = { now: T0, seed: 1 }
const named = (id: string) => templateOf(id) ?? expect.fail(`no template ${id}`)
const WITHOUT_REPLIES = ['circle_60', 'share_60', 'support_90', 'council_90', 'support_120']

test('there are the twelve, each once', () => {
  expect(TEMPLATES.map((template) => template.id)).toEqual([
    'circle_60',
    'share_60',
    'mastermind_60',
    'case_clinic_60',
    'theme_60',
    'support_90',
    'mastermind_90',
    'council_90',
    'action_learning_120',
    'mastermind_120',
    'support_120',
    'quarterly_120',
  ])
  expect(templateOf('support_240')).toBeNull()
})

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, template) => {
  test('its parts take the minutes of its title', () => {
    expect(template.phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(template.minutes)
    expect(id.endsWith(`_${template.minutes}`)).toBe(true)
  })

  test('its parts are agenda items that anybody could have written', () => {
    for (const phase of template.phases) {
      expect(agendaItem.safeParse(phase)).toMatchObject({ success: true, data: phase })
      expect(format.options).toContain(phase.format)
    }
  })

  test('it makes a session, with its title and every part planned', () => {
    const asked = body.parse({ template: id })
    const decision = createSession(asked, made, template, context)
    expect(decision).toMatchObject({
      ok: true,
      state: { shared: { title: template.title, template: id, status: 'lobby' } },
    })
    expect(decision.ok && decision.state.shared.agenda.phases.map((phase) => phase.status)).toEqual(
      template.phases.map(() => 'planned'),
    )
  })

  test('[AG7, AG12] its rounds are meant for its size: each one’s turn, with the handover, fits the part', () => {
    for (const phase of template.phases.filter((each) => each.format === 'round')) {
      const share = shareSeconds(phase.minutes * MINUTE, template.size).seconds
      expect(phase.turnSeconds ?? share).toBeLessThanOrEqual(share)
    }
  })

  test('[QU12] replies follow the manner: none where there is no crosstalk, nor where there is no open floor', () => {
    const c = circle({ from: template, template: id, stage: 'lobby' })
    for (const phase of c.shared.agenda.phases) {
      const talks = phase.format === 'open' || phase.format === 'questions'
      expect([phase.title, phase.replies]).toEqual([phase.title, talks && !WITHOUT_REPLIES.includes(id)])
    }
  })

  test('[FL12, RR20] circles, councils and support groups see a ring, the others digits; a theme spotlight asks for lenses', () => {
    expect([template.clock, template.lens]).toEqual([
      WITHOUT_REPLIES.includes(id) ? 'ring' : 'digits',
      id === 'theme_60',
    ])
  })
})

test('[AG3] the balance of a part is filled from its format, and set where the kind says otherwise', () => {
  const c = circle({ from: named('share_60'), template: 'share_60', stage: 'lobby' })
  expect(c.shared.agenda.phases.map((phase) => `${phase.format} ${phase.balance}`)).toEqual([
    'admin none',
    'spotlight none',
    'open timer-only',
    'round none',
    'admin none',
  ])
  const clinic = circle({ from: named('mastermind_60'), template: 'mastermind_60', stage: 'lobby' })
  expect(clinic.shared.agenda.phases.find((phase) => phase.format === 'questions')?.balance).toBe('full')
})

test('[FL12] a council settles ten seconds before every turn', () => {
  const settling = TEMPLATES.flatMap(({ id, phases }) =>
    phases.filter((phase) => phase.settleSeconds).map((phase) => `${id} ${phase.title} ${phase.settleSeconds}`),
  )
  expect(settling).toEqual([
    "circle_60 Sharing round on today's theme 10",
    'council_90 First round on the prompt 10',
    'council_90 Second round, what was stirred 10',
  ])
})

test('[SE1] your own agenda and title replace the template’s; an unknown template is refused', () => {
  const template = named('circle_60')
  const agenda = [{ title: 'Just talk', format: 'open', minutes: 20 }] as const
  const decision = createSession({ template: 'circle_60', title: 'Ours', agenda: [...agenda] }, made, template, context)
  expect(decision).toMatchObject({ ok: true, state: { shared: { title: 'Ours', template: 'circle_60' } } })
  expect(decision.ok && decision.state.shared.agenda.phases.map((phase) => phase.title)).toEqual(['Just talk'])
  expect(createSession({ template: 'nope' }, made, null, context)).toEqual({
    ok: false,
    code: 'invalid-command',
    field: 'template',
  })
  const many = Array.from({ length: 41 }, () => agenda[0])
  expect(createSession({ agenda: many }, made, null, context)).toMatchObject({ code: 'too-many' })
  expect(createSession({}, made, null, context)).toMatchObject({ ok: true, state: { shared: { title: 'Circle' } } })
})

test('[AG12] the sharing round of a support circle fits its part for the six it is made for', () => {
  const c = circle({
    from: named('circle_60'),
    template: 'circle_60',
    participants: ['bo', 'cy', 'dee', 'eli', 'fay'],
    stage: 'live',
  })
  c.starts('p4')
  expect(c.shared.round && roundFit(c.shared, c.shared.round)).toMatchObject({ fits: true, neededMinutes: 18 })
})
