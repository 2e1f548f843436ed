import { summaryCsv } from '@circlet/shared/session/export/csv'
import { summaryJson } from '@circlet/shared/session/export/json'
import { summaryMarkdown } from '@circlet/shared/session/export/markdown'
import { type Beside, type Summary, summaryOf } from '@circlet/shared/session/export/summary'
import { MINUTE, SECOND } from '@circlet/shared/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../shared/src/session/export/addresses.ts'
import { onTheWall } from '../../shared/src/session/export/date-time.ts'
import { circle } from '../support/domain/core.ts'
import { SUMMARY_TEXT } from '../support/english.ts'

const BESIDE: Beside = { acceptedBy: 4, evenness: null, nextAt: null, zones: ['UTC'], now: 0 }

const blank: Summary = {
  title: 'Circle',
  status: 'ended',
  ...{ startsAt: null, startedAt: null, endedAt: null, nextAt: null },
  zones: ['UTC'],
  objectives: [],
  evenness: null,
  norms: { version: 1, items: [], acceptedBy: 1 },
  ...{ parts: [], decisions: [], actions: [], learnings: [], topics: [] },
}
const saying = (text: string, by: string | null = 'Ana'): Summary => ({
  ...blank,
  title: text,
  objectives: [text],
  decisions: [{ text, by, private: false }],
  actions: [{ ...{ text, by }, private: false, owner: by, step: text, due: text, help: text, confidence: 7 }],
  parts: [{ title: text, status: 'done', plannedMinutes: 10, ranMinutes: 12.5, outcome: text }],
})

/** As lenient spreadsheets read: a quote opens a quoted stretch at a cell's start, whatever follows it is taken as it is. */
function cellsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  let isFresh = true
  const text = csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  for (let place = 0; place < text.length; place++) {
    const [character = '', next] = [text[place], text[place + 1]]
    const row = rows.at(-1) as string[]
    const add = (more: string) => row.push(`${row.pop()}${more}`)
    if (isQuoted && character === '"' && next === '"') {
      add('"')
      place++
    } else if (isQuoted && character === '"') isQuoted = false
    else if (isQuoted) add(character)
    else if (character === '"' && isFresh) isQuoted = true
    else if (character === separator) row.push('')
    else if (character === '\n') rows.push([''])
    else add(character)
    isFresh = !isQuoted && (character === separator || character === '\n')
  }
  return rows.filter((row) => row.join('') !== '')
}

const RUNS = /^["'\s\p{Cf}]*?(?<!')[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\t\r]/u
const runs = (cell: string) => !cell.startsWith("'") && RUNS.test(cell)

describe('what is in it', () => {
  test('[SU1] it has planned and actual minutes, outcomes, captures for the circle and your own', () => {
    const c = circle({ phases: ['open', { format: 'round', minutes: 4 }, 'open'], objectives: ['Hear everyone'] })
    c.after(12 * MINUTE + 30 * SECOND)
    const [first, second] = c.shared.agenda.phases
    c.does('ada', { type: 'record-outcome', phase: first?.id ?? '', text: 'We slow down' })
    c.does('bo', { type: 'add-capture', kind: 'learning', text: 'Asking helps' })
    c.does('bo', { type: 'add-capture', kind: 'learning', text: 'Mine alone', private: true })
    c.does('cy', { type: 'add-capture', kind: 'action', text: 'Call', step: 'Find the number', confidence: 7 })
    c.does('fay', { type: 'take-action', capture: 'c2' })
    c.does('cy', { type: 'add-capture', kind: 'line', text: 'Something said in writing' })
    c.does('ada', { type: 'next-phase', from: first?.id ?? null })
    c.after(2 * MINUTE)
    c.does('ada', { type: 'end-session' })
    const summary = summaryOf(c.view('bo'), BESIDE)
    expect(summary).toMatchObject({
      status: 'ended',
      objectives: ['Hear everyone'],
      norms: { version: 1, acceptedBy: 4 },
    })
    expect(
      summary.parts.map(({ plannedMinutes, ranMinutes, outcome }) => [plannedMinutes, ranMinutes, outcome]),
    ).toEqual([
      [first?.minutes, 12.5, 'We slow down'],
      [second?.minutes, 2, null],
      [expect.any(Number), null, null],
    ])
    expect(summary.learnings).toEqual([
      { text: 'Asking helps', by: 'bo', private: false },
      { text: 'Mine alone', by: null, private: true },
    ])
    expect(summary.actions).toMatchObject([
      { text: 'Call', by: 'cy', owner: 'fay', step: 'Find the number', due: null },
    ])
    const others = JSON.stringify([summaryOf(c.view('cy'), BESIDE), summaryOf(c.view('ada'), BESIDE)])
    expect(others).not.toContain('Mine alone')
    const markdown = summaryMarkdown(summary, SUMMARY_TEXT)
    expect(markdown).toContain('- **Open**: We slow down'.replace('Open', first?.title ?? ''))
    expect(markdown).toContain('- Mine alone (only you)')
    expect(markdown).toContain('- Call (fay takes it)\n  - First step: Find the number\n  - How sure: 7 of 10')
    expect(markdown).toContain('Version 1 of the agreements, accepted by 4 people.')
  })

  test('[SU1, BA19] the summary says in words how evenly time was shared, where the circle agreed', () => {
    const view = circle({ phases: ['open'] }).view('bo')
    const agreed = summaryOf(view, { ...BESIDE, evenness: 'mixed' })
    for (const file of [summaryMarkdown(agreed, SUMMARY_TEXT), summaryCsv(agreed, SUMMARY_TEXT)])
      expect(file).toContain('Some had more of the talking than others.')
    const not = summaryOf(view, BESIDE)
    for (const file of [summaryMarkdown(not, SUMMARY_TEXT), summaryCsv(not, SUMMARY_TEXT)])
      expect(file).not.toContain('talking')
  })

  test('[SU2] nobody is named for having been there, spoken, raised a hand, voted or asked, and no line is kept', () => {
    const c = circle({ phases: ['open'], participants: ['Zebedee', 'Yolanda', 'Xaver'] })
    c.speaks('Zebedee', 7 * MINUTE)
    c.raises('Yolanda')
    c.does('ada', { type: 'open-poll', kind: 'single', question: 'Tea?', choices: ['Yes', 'No'], anonymous: false })
    c.does('Xaver', { type: 'vote', poll: c.shared.polls[0]?.id ?? '', choice: ['Yes'], reason: 'Thirst' })
    c.does('Xaver', { type: 'signal', signal: 'check-in-with-me' })
    c.does('Xaver', { type: 'add-capture', kind: 'line', text: 'A line of mine' })
    c.does('ada', { type: 'end-session' })
    const summary = summaryOf(c.view('ada'), BESIDE)
    for (const file of [
      summaryMarkdown(summary, SUMMARY_TEXT),
      summaryCsv(summary, SUMMARY_TEXT),
      JSON.stringify(summaryJson(summary)),
    ])
      expect(file).not.toMatch(/Zebedee|Yolanda|Xaver|\bada\b|Thirst|A line|check-in|turns/)
  })
})

describe('the table', () => {
  const FORMULAS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '"=1',
    '\'"=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
  ]
  test.each(FORMULAS)('[SU3] nothing runs: %j', (formula) => {
    for (const separator of [',', ';', '\t'])
      for (const text of [formula, `a;${formula}`, `a\n${formula}`, `a\t${formula}`, `";${formula}`, `a|${formula}`])
        expect(
          cellsOf(summaryCsv(saying(text, text), SUMMARY_TEXT), separator)
            .flat()
            .filter(runs),
        ).toEqual([])
  })

  test('[SU3] nothing runs, whatever is written, and what can be seen is all there', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '"',
      "'",
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      ' ',
      '＝',
      '\u202e',
      'a',
      '👩‍👩‍👧',
      'ש',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (written) => {
        const csv = summaryCsv(saying(written), SUMMARY_TEXT)
        for (const separator of [',', ';', '\t']) expect(cellsOf(csv, separator).flat().filter(runs)).toEqual([])
        const rows = cellsOf(csv, ',')
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]))
        const kept = rows[1]?.[1]?.replaceAll("'", '')
        const seen = written.replaceAll(/[\s'\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
        expect(kept?.replaceAll(/\s/g, '')).toBe(seen)
      }),
    )
  })

  test('[SU3] it is UTF-8 with its mark, in lines that end as spreadsheets end them, byte for byte', () => {
    const bytes = Buffer.from(summaryCsv({ ...blank, title: 'Zoë 👩‍👩‍👧 "שלום"' }, SUMMARY_TEXT))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString()).toContain('\r\n"Session","Zoë 👩‍👩‍👧 ""שלום""",')
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('[SU3] numbers stay numbers', () => {
    const part = cellsOf(summaryCsv(saying('Round'), SUMMARY_TEXT), ',').find(([kind]) => kind === 'Part')
    expect([part?.[9], part?.[10]]).toEqual(['10', '12.5'])
    expect(summaryCsv(saying('Round'), SUMMARY_TEXT)).toContain(',10,12.5,')
  })
})

describe('times', () => {
  const at = Date.parse('2026-03-29T16:30:00Z')
  test('[SU4] each zone has its own wall and its name, also on the days when clocks change', () => {
    expect(onTheWall(at, 'Europe/Paris')).toBe('2026-03-29 18:30')
    expect(onTheWall(at - 24 * 60 * MINUTE, 'Europe/Paris')).toBe('2026-03-28 17:30')
    expect(onTheWall(at, 'Asia/Kathmandu')).toBe('2026-03-29 22:15')
    expect(onTheWall(at, 'Pacific/Kiritimati')).toBe('2026-03-30 06:30')
    expect(onTheWall(Date.parse('2026-01-01T00:00:00Z'), 'UTC')).toBe('2026-01-01 00:00')
  })

  test('[SU4] all three files show several time zones side by side', () => {
    const zones = ['Europe/Paris', 'America/New_York']
    const summary = { ...blank, startedAt: at, nextAt: at + 7 * 24 * 60 * MINUTE, zones }
    const both = '2026-03-29 18:30 Europe/Paris · 2026-03-29 12:30 America/New_York'
    expect(summaryMarkdown(summary, SUMMARY_TEXT)).toContain(
      `- Began: ${both}\n- Next date: 2026-04-05 18:30 Europe/Paris`,
    )
    expect(summaryJson(summary).startedAt).toEqual({ at, onTheWall: both })
    const rows = cellsOf(summaryCsv(summary, SUMMARY_TEXT), ',').filter(([kind]) => kind === 'Began')
    expect(rows.map((row) => [row[1], row[12]])).toEqual([
      ['2026-03-29 18:30', 'Europe/Paris'],
      ['2026-03-29 12:30', 'America/New_York'],
    ])
  })
})

describe('Markdown', () => {
  test('[SU5] words stay words', () => {
    const tricky = '# *Not* [a](javascript:x) <b>&amp;</b> | `x`'
    const markdown = summaryMarkdown(saying(tricky), SUMMARY_TEXT)
    const title = '\\# \\*Not\\* \\[a\\](javascript:x) \\<b\\>\\&amp;\\</b\\> \\| \\`x\\`'
    expect(markdown.split('\n')[0]).toBe(`# ${title}`)
    expect(markdown).toContain(`| ${title} | 10 | 12.5 |`)
    expect(summaryMarkdown(saying('1. One\n- two\n= three'), SUMMARY_TEXT)).toContain(
      '- 1\\. One\\\n  \\- two\\\n  \\= three (written by Ana)',
    )
  })

  const ADDRESSES = [
    'https://circle.example/a_b_c/_d_?x=1&y=2&copy;=3#Ab-_*z',
    'http://[2001:db8::1]:3000/s/Ab~c',
    'https://en.wikipedia.example/wiki/Circle_(group)',
    'https://x.example/*a*/{b}',
    'ana_maria._b@mail.example',
    '_ana_@x.example',
    '1.ana@x.example',
    'a.b+c@x-y.example',
    'https://x.example/plain',
  ]

  test.each(ADDRESSES)('[SU5] the address %s stays whole (B12)', (address) => {
    for (const text of [address, `See ${address}.`, `(${address})`, `„${address}“, *now*`, `${address} _x_`]) {
      const markdown = summaryMarkdown(saying(text), SUMMARY_TEXT)
      expect(markdown.split(address).length).toBe(summaryMarkdown(saying('@'), SUMMARY_TEXT).split('@').length)
    }
  })

  test('[SU5] a sentence around an address is no part of it, and an address that needs no brackets has none (B12)', () => {
    expect(addressesIn('(https://x.example/a_(b)). See <b@x.example>, https://').map(({ address }) => address)).toEqual(
      ['https://x.example/a_(b)', 'b@x.example'],
    )
    expect(summaryMarkdown(saying('https://x.example/a'), SUMMARY_TEXT)).toContain('# https://x.example/a\n')
    expect(summaryMarkdown(saying('https://x.example/_a, _b_'), SUMMARY_TEXT)).toContain(
      '# <https://x.example/_a>, \\_b\\_\n',
    )
    expect(summaryMarkdown(saying('snake_case & co'), SUMMARY_TEXT)).toContain('# snake_case & co\n')
  })

  test('[SU5] whatever is written around and into an address, no words become markup (B12)', () => {
    const piece = fc.constantFrom(
      ...[...ADDRESSES, 'https://', 'javascript:alert(1)', 'www.x.example', '@', '<', '>', '[', '](', ')', '\\', '`'],
      ...['*', '_', '~', '|', '&amp;', '&#60;', '{', '}', ' ', 'a', '1', '"', '\n', '<https://x>', '<a@b.example>'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const [title = ''] = summaryMarkdown(saying(pieces.join('')), SUMMARY_TEXT)
          .slice(2)
          .split('\n')
        // An autolink of CommonMark, and a mark behind a backslash, are all that may be left of what means something.
        const rest = title
          .replaceAll(/\\[^\p{L}\p{N}\s]/gu, '')
          .replaceAll(/<(?:https?:[^\s<>"`\\|]*|[\w.+%-]+@[a-z\d.-]+)>/gi, 'x')
        expect(rest).not.toMatch(/[\\`*{}[\]<>|~]|&#|&[a-z\d]+;|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu)
      }),
      { numRuns: 3000 },
    )
  })

  test('[SU5] text from right to left is set apart, with nothing left open, and no sign is cut', () => {
    const markdown = summaryMarkdown(saying('שלום \u202e(1)', 'נועה'), SUMMARY_TEXT)
    expect(markdown).toContain('- \u2068שלום (1)\u2069 (written by \u2068נועה\u2069)')
    expect(markdown).not.toContain('\u202e')
    expect(markdown.match(/\u2068/g)?.length).toBe(markdown.match(/\u2069/g)?.length)
    const emoji = '👩‍👩‍👧 🏳️‍🌈 e\u0301'
    expect(Buffer.from(summaryMarkdown(saying(emoji), SUMMARY_TEXT)).includes(Buffer.from(`- ${emoji} (`))).toBe(true)
  })
})
