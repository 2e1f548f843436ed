import { describe, expect, test } from 'vitest'
import { complaintsOf, lintOf, nextIdsIn } from '../support/repo/source-tree.ts'

const spec = '# Rules\n- ZZ1 A first rule.\n- ZZ2 A second one, not to be confused with ZZ3.\n'
const title = (ids: string) => `test('[${ids}] it holds', () => {})\n`

describe('rules without tests', () => {
  const complaints = (test: string, more = {}) =>
    complaintsOf('rules', { 'shared/src/session/SPEC.md': spec, 'tests/domain/a.test.ts': test, ...more })

  test('a rule is cited alone or among others', () => {
    expect(complaints(title('ZZ1') + title('ZZ2'))).toEqual([])
    expect(complaints(title('ZZ1, ZZ2'))).toEqual([])
  })

  test('a rule that no title cites is named', () => {
    expect(complaints(title('ZZ2'))).toEqual(['cited by no test: ZZ1 of shared/src/session/SPEC.md'])
  })

  test('a rule in a comment does not count as cited', () => {
    expect(complaints(`// [ZZ1]\n${title('ZZ2')}`)).toHaveLength(1)
  })

  test('a title that cites no rule is named', () => {
    expect(complaints(title('ZZ1, ZZ2') + title('ZZ9'))).toEqual([
      'tests/domain/a.test.ts cites ZZ9, which is no rule of any SPEC.md',
    ])
  })

  test('an id appears only once', () => {
    const more = { 'server/src/store/SPEC.md': '- ZZ1 Another rule with that name.\n' }
    expect(complaints(title('ZZ1, ZZ2'), more)).toHaveLength(1)
  })

  test('a tree without any rules fails', () => {
    expect(complaintsOf('rules', {})).toHaveLength(1)
  })

  test('the next free id of each family comes after its highest, whatever is missing below', () => {
    const files = {
      'shared/src/session/SPEC.md': `${spec}- ZZ11 A rule.\n- AA2 A rule.\n`,
      'server/src/store/SPEC.md': '- MM1 A rule.\n',
    }
    expect(nextIdsIn(files)).toEqual([
      'AA3 (shared/src/session/SPEC.md)',
      'MM2 (server/src/store/SPEC.md)',
      'ZZ12 (shared/src/session/SPEC.md)',
    ])
  })
})

describe('words on screens', () => {
  const complaints = (line: string) => complaintsOf('words', { 'client/src/text/en/floor.ts': `${line}\n` })

  test.each([
    ["export const a = { pass: 'Pass this time' }"],
    [`export const a = (n: number) => (n !== 1 ? \`\${n} people\` : 'one person')`],
    ['// never: skipped'],
    ["export const a = 'Take a shortcut'"],
    ["import { idle } from './idle.ts'"],
  ])('fine: %s', (line) => {
    expect(complaints(line)).toEqual([])
  })

  test.each([
    ["export const a = 'You were skipped'"],
    ["export const a = 'Welcome!'"],
    [`export const a = \`Quiet for \${minutes} min\``],
    ['export const a = { b: "Idle" }'],
  ])('never: %s', (line) => {
    expect(complaints(line)).toHaveLength(1)
  })
})

describe('plain words', () => {
  test.each([
    ['a screen', 'shared/src/text/en/erasing.ts', "export const copy = 'Whoever wants a copy saves it first'"],
    [
      'a screen with a number',
      'client/src/text/en.ts',
      `export const a = (n: number) => \`\${n} turns counted as ever\``,
    ],
    ['a comment in shared', 'shared/src/session/a.ts', '// The name stands here.'],
    ['a docstring in the server', 'server/src/http/a.ts', '/** Rejects only when something of ours is broken. */'],
    ['a comment in a component', 'client/src/ui/A.tsx', 'export const a = <p>{/* The page loads anew. */}</p>'],
    ['a comment after a regular expression', 'server/src/http/a.ts', "const a = /['`]/ // It goes with the page."],
    ['a comment in a script', 'scripts/a.mjs', 'run() // once more.'],
    ['a comment in a test', 'tests/domain/a.test.ts', '// This is what one may see.'],
    ['a title of a test', 'tests/domain/a.test.ts', "test('[ZZ1] whoever speaks is heard', () => {})"],
    ['a title of a group of tests', 'tests/domain/a.test.ts', "describe('for want of a store', () => {})"],
    ['a title of a table of cases', 'tests/domain/a.test.ts', "test.each([['a']])('%s comes to an end', () => {})"],
    ['a document', 'docs/A.md', 'Kept are names.'],
    ['a length of time', 'docs/A.md', 'The offer stands for 20 s.'],
    ['a list of rules', 'server/src/store/SPEC.md', '- ZZ1 Each reads it for oneself.'],
    ['the first page', 'README.md', 'How one gets there.'],
    ['the list of changes', 'CHANGELOG.md', 'The page loads anew.'],
    ['the rules of the house', 'CONTRIBUTING.md', 'Begin anew.'],
  ])('never in %s', (_, path, line) => {
    expect(complaintsOf('words', { [path]: `${line}\n` })).toEqual([expect.stringMatching(`^${path}:1 says “`)])
  })

  test('a phrase over the end of a line is found, at the line where it begins', () => {
    const path = 'shared/src/session/a.ts'
    for (const comment of [
      '// Begin.\n// No sum, for want\n// of turns.',
      '/** Begin.\n * No sum, for want\n * of turns.\n */',
    ])
      expect(complaintsOf('words', { [path]: comment })).toEqual([
        `${path}:2 says “for want of”: write “because there is no”`,
      ])
  })

  test.each([
    ['a quotation in the rules of the house', 'CONTRIBUTING.md', 'Write “people who”, never “whoever”.'],
    ['code in a document', 'docs/A.md', 'The event `anew`.\n```\nwhoever()\n```'],
    ['an address in a document', 'docs/A.md', 'See [the page](./anew.md).'],
    ['a name in the code', 'server/src/http/a.ts', 'export const anew = (whoever: string) => whoever'],
    ['a text on the wire', 'server/src/http/a.ts', "export const reason = 'anew'"],
    ['code in a comment', 'server/src/http/a.ts', '// Calls `anew` first.'],
    ['a text that a test looks for', 'tests/e2e/a.spec.ts', "await button(page, 'Lay out anew').click()"],
    [
      'words that mean something else',
      'docs/A.md',
      'QR stands for “quick response”. Vote once more than half are here.',
    ],
    ['words of screens elsewhere', 'docs/A.md', 'A timeout cut the line!'],
  ])('fine: %s', (_, path, text) => {
    expect(complaintsOf('words', { [path]: `${text}\n` })).toEqual([])
  })
})

describe('long files', () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)

  test('a file has at most 250 lines, unless it is a catalogue', () => {
    expect(complaintsOf('sizes', { 'server/src/a.ts': lines(250), 'client/src/text/en.ts': lines(400) })).toEqual([])
    expect(complaintsOf('sizes', { 'server/src/a.ts': lines(251) })).toEqual([
      'server/src/a.ts has 251 lines, 250 at most',
    ])
  })
})

describe('casts that hide a wrong type', () => {
  const MESSAGE = 'This cast hides a wrong type'

  test.each([
    ['export const a = (b: unknown) => b as never'],
    ['export const a = (b: unknown) => b as unknown as Date'],
    ['export const a = (b: (c: never) => void) => b(1 as never)'],
  ])('refused: %s (B20)', (line) => {
    const sources = ['server/src/http/a.ts', 'shared/src/session/a.ts', 'client/src/ui/a.tsx']
    const said = lintOf(Object.fromEntries(sources.map((path) => [path, line])))
    for (const path of sources) expect(said, path).toMatch(new RegExp(`${path}:[^]*?${MESSAGE}`))
  })

  test.each([
    ['export const a = (b: unknown) => b as Date'],
    ['export const a = (b: never) => b satisfies never'],
    ['// biome-ignore lint/plugin: the fields are checked above\nexport const a = (b: object) => b as unknown as Date'],
  ])('fine: %s (B20)', (line) => {
    expect(lintOf({ 'server/src/http/a.ts': line })).not.toContain(MESSAGE)
  })
})

describe('fixed waits', () => {
  const complaints = (line: string, path = 'tests/e2e/a.spec.ts') => complaintsOf('waits', { [path]: `${line}\n` })

  test.each([
    ['await expect(page.getByText(words)).toBeVisible()'],
    ['await expect(clock).toHaveText(end, { timeout: within(60_000) })'],
    ['expect(passed()).toBeLessThan(within(3000))'],
    ['// setTimeout(resolve, 400) would depend on luck.'],
  ])('fine: %s', (line) => {
    expect(complaints(line)).toEqual([])
  })

  test.each([
    ['await new Promise((resolve) => setTimeout(resolve, 400))'],
    ['await page.waitForTimeout(500)'],
    ["import { setTimeout as pause } from 'node:timers/promises'"],
    ['while (performance.now() - from < 5000) await ask()'],
    ['await sleep(100)'],
    ['test.slow()'],
  ])('never: %s', (line) => {
    expect(complaints(line)).toEqual(['tests/e2e/a.spec.ts:1 waits for a fixed time instead of a condition'])
  })

  test.each([
    ['await expect(page).toHaveURL(end, { timeout: 60_000 })'],
    ['  test.setTimeout(240_000)'],
    ['}, 30_000)'],
  ])('no plain number as a limit: %s', (line) => {
    expect(complaints(line)).toHaveLength(1)
  })

  test('the one place where a test looks again may wait between two looks', () => {
    expect(complaints('await new Promise((resolve) => setTimeout(resolve, 5))', 'tests/store/given.ts')).toEqual([])
  })
})
