import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** What the check says of a repository in which these commits follow the one that adds the check. */
function complaintsAbout(subjects: readonly string[], { hasHistory = true } = {}): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'circlet-subjects-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args])
  if (hasHistory) {
    git('init', '-q')
    git('commit', '-q', '--allow-empty', '-m', 'whatever was said before the check; also this')
    mkdirSync(join(dir, 'scripts'))
    writeFileSync(join(dir, 'scripts', 'subjects.mjs'), '')
    git('add', '.')
    git('commit', '-q', '-m', 'Check the subjects of commits')
    for (const subject of subjects) git('commit', '-q', '--allow-empty', '-m', subject)
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('scripts/subjects.mjs'), dir], {
    encoding: 'utf8',
  })
  const lines = stdout.split('\n').filter(Boolean)
  if (stderr || status !== (lines.length > 0 ? 1 : 0)) throw new Error(`ended with ${status}: ${stderr}`)
  return lines
}

test('short imperative subjects are fine, and what came before the check is left alone', () => {
  expect(complaintsAbout(['Tell uncounted members that nothing was recorded', 'Merge the bounded queue'])).toEqual([])
})

test.each([
  ['a'.repeat(3).concat('dd a limit')],
  [`Add ${'x'.repeat(70)}`],
  ['Add a limit; mend the clock'],
  ['Add a limit.'],
  ['Adds a limit'],
  ['The limit holds'],
])('refused: %s', (subject) => {
  expect(complaintsAbout(['Add a limit', subject])).toHaveLength(1)
})

test('a copy without history has nothing to say', () => {
  expect(complaintsAbout([], { hasHistory: false })).toEqual([])
})
