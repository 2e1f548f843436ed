import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { commandEnvelope } from '@circlet/shared/protocol/commands'
import { createSession, joinBody } from '@circlet/shared/protocol/create'
import { createGroup, groupEnvelope, groupSession, joinGroup } from '@circlet/shared/protocol/group'
import { PROTOCOL } from '@circlet/shared/protocol/messages'
import { REFUSALS } from '@circlet/shared/protocol/refusals'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as groupAnswers from '../../server/src/http/groups/group-schemas.ts'
import { nextDate, summary } from '../../server/src/http/sessions/summary-schemas.ts'
import * as answers from '../../server/src/http/shared/schemas.ts'
import { PROTOCOL_HISTORY } from '../../shared/src/protocol/history.ts'

const down = [
  ...[groupAnswers.createdGroup, groupAnswers.joinedGroup, groupAnswers.groupSeen],
  answers.sessionSeen,
  answers.spaceSeen,
  answers.createdSession,
  answers.joinedMember,
  answers.accepted,
  answers.refused,
  ...[summary, nextDate],
]

function fingerprint(): string {
  const groups = [createGroup, joinGroup, groupSession, groupEnvelope]
  const up = [commandEnvelope, createSession, joinBody, ...groups].map((schema) =>
    z.toJSONSchema(schema, { io: 'input' }),
  )
  const both = [...up, ...[...down, answers.templates].map((schema) => z.toJSONSchema(schema))]
  return createHash('sha256')
    .update(JSON.stringify([both, REFUSALS]))
    .digest('hex')
    .slice(0, 32)
}

test('a change of the wire needs a line of history, and a new number when older clients break', () => {
  const last = PROTOCOL_HISTORY.at(-1)
  expect(last?.protocol).toBe(PROTOCOL)
  expect(last?.fingerprint, 'put this fingerprint into shared/src/protocol/history.ts, with what changed').toBe(
    fingerprint(),
  )
})

test('numbers never go back and every line says what changed', () => {
  const numbers = PROTOCOL_HISTORY.map(({ protocol }) => protocol)
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
  for (const { change } of PROTOCOL_HISTORY) expect(change.length).toBeGreaterThan(10)
})

/** The lines of the history as a commit has them, each as the text of its source. */
function linesAt(commit: string): string[] {
  const source = execFileSync('git', ['show', `${commit}:${HISTORY}`], { encoding: 'utf8' })
  return linesOf(source)
}

const HISTORY = 'shared/src/protocol/history.ts'
const linesOf = (source: string) =>
  [...source.matchAll(/^ {2}\{\n(?:.*\n)*?^ {2}\},$/gm)].map(([line]) => line.replace(/\s+/g, ' '))
const isCheckout = existsSync('.git')

test('every line of history has a fingerprint of its own (C8)', () => {
  const fingerprints = PROTOCOL_HISTORY.map((entry) => entry.fingerprint)
  expect(fingerprints.every((each) => /^[0-9a-f]{32}$/.test(each))).toBe(true)
  expect(new Set(fingerprints).size).toBe(fingerprints.length)
})

test.runIf(isCheckout)('a committed line of history never changes: a change adds its own (C8)', () => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const commits = git('log', '--first-parent', '--format=%H', '-SAppend only', '--', HISTORY).split('\n')
  // From the commit that made the history append only, and every later one that touched it.
  const since = commits.at(-1)
  const later = since ? git('log', '--first-parent', '--format=%H', `${since}..HEAD`, '--', HISTORY).split('\n') : []
  const now = linesOf(readFileSync(HISTORY, 'utf8'))
  expect(now).toHaveLength(PROTOCOL_HISTORY.length)
  for (const commit of ['HEAD', ...later, ...(since ? [since] : [])].filter(Boolean)) {
    const then = linesAt(commit)
    expect(then.length).toBeGreaterThan(0)
    expect(now.slice(0, then.length), `a line of ${commit} is another`).toEqual(then)
  }
})
