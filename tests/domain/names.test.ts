import { describe, expect, test } from 'vitest'
import { circle } from '../support/domain/core.ts'

const LONGEST = 'a'.repeat(40)

describe('names', () => {
  test.each([
    ['Ada', 'Ada'],
    ['  Ada \n', 'Ada'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['Mary Ann O’Neil-Smith', 'Mary Ann O’Neil-Smith'],
    ['علی', 'علی'],
    ['می\u200cنا', 'می\u200cنا'],
    ['李', '李'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    ['🙂'.repeat(40), '🙂'.repeat(40)],
    ['e\u0301'.repeat(40), 'é'.repeat(40)],
    [LONGEST, LONGEST],
    ['   x   ', 'x'],
    ['7', '7'],
  ])('[MB1] %j is a name', (written, shown) => {
    const c = circle({ facilitators: ['eve'], participants: [] })
    c.joins(written)
    expect(c.shared.members.at(-1)?.name).toBe(shown)
  })

  test.each([
    ['nothing', ''],
    ['only spaces', ' \u00a0\u3000 '],
    ['a zero-width space', '\u200b'],
    ['only joiners', '\u200d\u200c'],
    ['a filler that looks like nothing', '\u3164'],
    ['a blank braille cell', '\u2800'],
    ['only an accent', '\u0301'],
    ['41 letters', `${LONGEST}b`],
    ['41 faces', '🙂'.repeat(41)],
    ['a zero-width space inside', 'A\u200bda'],
    ['a word joiner inside', 'A\u2060da'],
    ['a mark that turns the direction', 'Ada\u202egnirts'],
    ['an isolate', '\u2067Ada'],
    ['a right-to-left mark', 'Ada\u200f'],
    ['an Arabic letter mark', 'A\u061cda'],
    ['a bell', 'A\u0007da'],
    ['a line break', 'A\nda'],
    ['a line separator', 'A\u2028da'],
    ['a NUL', 'A\0da'],
    ['half a character', 'A\ud83d'],
  ])('[MB1] %s is no name', (_, written) => {
    const c = circle()
    expect(c.triesToJoin(written)).toBe('name-invalid')
    expect(c.asks('bo', { type: 'rename', name: written })).toBe('name-invalid')
  })

  test('[MB1] the name of somebody not left, without regard to case, gets 2, 3…', () => {
    const c = circle({ participants: ['Bo', 'BO', 'bo'] })
    expect(c.shared.members.map((member) => member.name)).toEqual(['ada', 'Bo', 'BO 2', 'bo 3'])
    c.leaves('Bo')
    c.joins('bO')
    expect(c.shared.members.at(-1)?.name).toBe('bO')
  })

  test('[MB1] a joiner inside makes no other name of it', () => {
    const c = circle({ participants: ['Bo', 'B\u200do'] })
    expect(c.shared.members.at(-1)?.name).toBe('B\u200do 2')
  })

  test('[MB1] a long name is cut to make room for its number', () => {
    const c = circle({ participants: [LONGEST] })
    c.joins(LONGEST.toUpperCase())
    expect(c.shared.members.at(-1)?.name).toBe(`${'A'.repeat(38)} 2`)
  })

  test('[MB1] renaming follows the same rule, and your own name in another case is free', () => {
    const c = circle()
    c.does('bo', { type: 'rename', name: 'Cy' })
    expect(c.view('bo').members[1]?.name).toBe('Cy 2')
    c.does('fay', { type: 'rename', name: 'Fay' })
    expect(c.view('bo').members[3]?.name).toBe('Fay')
    expect(c.asks('fay', { type: 'rename', name: ' Fay ' })).toBe('already so')
  })

  test.each([
    ['two blanks', 'Mary Ann', 'Mary  Ann', 'Mary Ann 2'],
    ['a wide blank', 'Mary Ann', 'Mary\u3000Ann', 'Mary Ann 2'],
    ['a blank braille cell', 'Mary Ann', 'Mary\u2800Ann', 'Mary Ann 2'],
    ['a variation selector', 'Fay', 'Fa\ufe0fy', 'Fa\ufe0fy 2'],
    ['a variation selector of the supplement', 'Fay', 'Fay\u{e0101}', 'Fay\u{e0101} 2'],
    ['a grapheme joiner', 'Zo\u00eb', 'Zoe\u034f\u0308', 'Zoe\u034f\u0308 2'],
    ['a Hangul filler', 'Fay', 'Fa\u115fy', 'Fa\u115fy 2'],
    ['a Mongolian variation selector', 'Fay', 'Fa\u180by', 'Fa\u180by 2'],
    ['a tag character', 'Fay', 'Fay\u{e0061}', 'Fay\u{e0061} 2'],
    ['a Cyrillic а', 'Fay', 'F\u0430y', 'F\u0430y 2'],
    ['Cyrillic capitals', 'BOBA', '\u0412\u041e\u0412\u0410', '\u0412\u041e\u0412\u0410 2'],
    ['a Greek omicron', 'Bob', 'B\u03bfb', 'B\u03bfb 2'],
    ['an Armenian օ', 'Bob', 'B\u0585b', 'B\u0585b 2'],
    ['wide letters', 'Fay', '\uff26\uff41\uff59', '\uff26\uff41\uff59 2'],
    ['typeset letters', 'Fay', '\u{1d405}\u{1d41a}\u{1d432}', '\u{1d405}\u{1d41a}\u{1d432} 2'],
    ['a capital I for an l', 'Alice', 'AIice', 'AIice 2'],
    ['a zero for an O', 'Otto', '0tto', '0tto 2'],
    ['the number of the second', 'Fay', 'fay', 'fay 2'],
  ])('[MB1] %s makes no other name (B10)', (_, first, second, shown) => {
    const c = circle({ participants: [first] })
    c.joins(second)
    expect(c.shared.members.at(-1)?.name).toBe(shown)
  })

  test.each([
    ['Ана', 'Анна'],
    ['Вова', 'Bob'],
    ['Γιώργος', 'Giorgos'],
    ['José', 'Jose'],
    ['Ben', 'Ken'],
    ['أحمد', 'محمد'],
  ])('[MB1] %s and %s stay two names (B10)', (first, second) => {
    const c = circle({ participants: [first, second] })
    expect(c.shared.members.slice(-2).map(({ name }) => name)).toEqual([first, second])
  })

  test.each([
    'Fay (facilitator)',
    'Fay – Facilitator',
    'Fay, co-facilitator',
    'Fay [timekeeper]',
    'Fay (f\u0430cilitator)',
    'Fay (\uff48\uff4f\uff53\uff54)',
    'Fay (facilitator) 2',
    'Fay (keeper)',
    'Fay (you)',
  ])('[MB1] %s claims a role, and is no name (B10)', (written) => {
    const c = circle()
    expect(c.triesToJoin(written)).toBe('name-invalid')
    expect(c.asks('bo', { type: 'rename', name: written })).toBe('name-invalid')
  })

  test.each(['Fay (she)', 'Bo Keeper', 'Ann Host', 'Facilitator', 'Fay (Berlin)'])(
    '[MB1] %s is a name (B10)',
    (name) => {
      const c = circle()
      c.joins(name)
      expect(c.shared.members.at(-1)?.name).toBe(name)
    },
  )
})
