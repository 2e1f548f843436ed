import type { CommandOf } from '@circlet/shared/protocol/commands'
import { stillToReflect } from '@circlet/shared/session/commands/reflection'
import { preview } from '@circlet/shared/session/views/preview'
import { visible } from '@circlet/shared/session/views/project'
import { MINUTE } from '@circlet/shared/time'
import { describe, expect, test } from 'vitest'
import { type Circle, circle } from '../support/domain/core.ts'

type Form = Omit<CommandOf<'submit-reflection'>, 'type'>

const EVERYONE = ['ada', 'bo', 'cy', 'fay', 'gil']
const reflects = (c: Circle, who: string, form: Form) => c.asks(who, { type: 'submit-reflection', ...form })
const sends = (c: Circle, who: string, to: 'group' | 'facilitator', text = 'A longer break') =>
  c.asks(who, { type: 'send-line', text, to })
const asks = (c: Circle, who: string, member: string) => c.asks(who, { type: 'ask-check-in', member: c.id(member) })

/** A circle of five that has ended; ada facilitates. */
function ended(): Circle {
  const c = circle({ participants: EVERYONE.slice(1) })
  c.does('ada', { type: 'end-session' })
  return c
}

describe('the private form', () => {
  test('[RF1] is given after the end, by anyone inside, and has something in it', () => {
    const c = circle()
    expect(reflects(c, 'bo', { heard: 7 })).toBe('not-allowed')
    c.leaves('cy')
    c.does('ada', { type: 'end-session' })
    expect(reflects(c, 'bo', {})).toBe('invalid-command heard')
    expect(reflects(c, 'bo', { heard: 11 })).toBe('invalid-command heard')
    expect(reflects(c, 'cy', { heard: 5 })).toBe('not-allowed')
    expect([reflects(c, 'bo', { ease: 0 }), reflects(c, 'ada', { space: 'too-little' })]).toEqual(
      Array(2).fill('in the box'),
    )
  })

  test('[RF2] leaves no record behind, and is given once', () => {
    const c = ended()
    const before = [c.records.length, JSON.stringify(c.state)]
    expect(reflects(c, 'bo', { heard: 3, prompts: 'unwelcome' })).toBe('in the box')
    expect([c.records.length, JSON.stringify(c.state)]).toEqual(before)
    expect(reflects(c, 'bo', { heard: 9 })).toBe('not-allowed')
  })

  test('[RF3] closes 30 minutes after the end, and takes nothing any more', () => {
    const c = ended()
    c.after(30 * MINUTE - 1)
    expect([reflects(c, 'bo', { heard: 3 }), c.shared.reflection]).toEqual(['in the box', null])
    c.after(1)
    expect(c.shared.reflection).toEqual({ tally: null })
    expect(reflects(c, 'cy', { heard: 3 })).toBe('session-ended')
  })

  test('[RF3] waits for those of today who have not left and have a screen, and for nobody else', () => {
    const c = circle({ participants: EVERYONE.slice(1) })
    c.does('ada', { type: 'add-member', name: 'Hal' })
    c.does('ada', { type: 'set-voice', member: c.id('cy'), on: true })
    c.leaves('gil')
    c.goesAway('fay')
    c.does('ada', { type: 'end-session' })
    expect(stillToReflect(c.shared, c.ids(['ada', 'bo']))).toEqual(c.ids(['cy', 'fay']))
  })

  test('[RF4] with three answers nothing is said, with four the means', () => {
    const three = ended()
    const four = ended()
    for (const [place, who] of EVERYONE.slice(0, 4).entries()) {
      const form: Form = { heard: 4 + 2 * place, space: place === 0 ? 'too-little' : 'about-right', prompts: 'neutral' }
      // A question that fewer than four answered says nothing.
      if (place < 3) reflects(three, who, form)
      reflects(four, who, { ...form, ...(place < 3 && { mattered: 10 }) })
    }
    expect(three.after(30 * MINUTE).shared.reflection).toEqual({ tally: null })
    expect(four.after(30 * MINUTE).view('display').reflection).toEqual({
      tally: { answered: 4, means: [7, null, null, null], depth: null, ease: null, littleSpace: 0.25, unwelcome: 0 },
    })
    expect(preview(three.state, 'participant').reflection).toBeNull()
  })
})

describe('words for afterwards', () => {
  test('[RF5] only the member whom the writer chose gets the line, with the writer’s name', () => {
    const c = circle()
    expect(sends(c, 'bo', 'group')).toBe('not-allowed')
    c.does('ada', { type: 'end-session' })
    expect(sends(c, 'bo', 'facilitator', 'I was tired')).toBe('done')
    expect(c.view('ada').facilitation?.lines).toMatchObject([{ member: c.id('bo'), text: 'I was tired' }])
    expect(JSON.stringify(c.view('cy'))).not.toContain('tired')
    expect(sends(c, 'bo', 'group')).toBe('done')
    expect(c.view('cy').captures).toMatchObject([{ kind: 'line', by: c.id('bo'), text: 'A longer break' }])
  })

  test('[RF5, RF6] for an hour', () => {
    const c = ended()
    c.after(60 * MINUTE)
    expect([sends(c, 'bo', 'group'), asks(c, 'bo', 'cy')]).toEqual(['done', 'done'])
    c.after(1)
    expect([sends(c, 'bo', 'facilitator'), asks(c, 'bo', 'fay')]).toEqual(Array(2).fill('session-ended'))
  })

  test('[RF6, LG5] only the member asked to check in learns of it, and by whom', () => {
    const c = circle({ participants: EVERYONE.slice(1) })
    c.leaves('gil')
    c.does('ada', { type: 'end-session' })
    expect([asks(c, 'bo', 'cy'), asks(c, 'bo', 'cy'), asks(c, 'ada', 'cy')]).toEqual(['done', 'already so', 'done'])
    expect([asks(c, 'bo', 'bo'), asks(c, 'bo', 'gil'), asks(c, 'bo', 'm99')]).toEqual([
      'not-allowed',
      'not-allowed',
      'unknown-member',
    ])
    expect(c.view('cy').you.checkIns).toEqual(c.ids(['bo', 'ada']))
    const told = (who: string, role: 'facilitator' | 'participant') =>
      c.records.slice(-2).flatMap(({ events }) => visible(events, { memberId: c.id(who), role }))
    expect([told('ada', 'facilitator'), told('bo', 'participant')]).toEqual([[], []])
  })
  test('[RF6, ER2] erasing a member also erases what they asked of others', () => {
    const c = ended()
    asks(c, 'bo', 'cy')
    asks(c, 'fay', 'cy')
    c.notes({ type: 'forget-member', member: c.id('bo') })
    expect(c.view('cy').you.checkIns).toEqual([c.id('fay')])
    c.notes({ type: 'forget-member', member: c.id('fay') })
    expect(c.view('cy').you.checkIns).toBeUndefined()
  })
})
