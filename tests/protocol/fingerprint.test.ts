import { createHash } from 'node:crypto'
import { commandEnvelope } from '@circlet/shared/protocol/commands'
import { createSession, joinBody } from '@circlet/shared/protocol/create'
import { createGroup, groupEnvelope, groupSession, joinGroup } from '@circlet/shared/protocol/group'
import { PROTOCOL_HISTORY } from '@circlet/shared/protocol/history'
import { PROTOCOL } from '@circlet/shared/protocol/messages'
import { REFUSALS } from '@circlet/shared/protocol/refusals'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as groupAnswers from '../../server/src/http/group-schemas.ts'
import * as answers from '../../server/src/http/schemas.ts'
import { nextDate, summary } from '../../server/src/http/summary-schemas.ts'

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

test('whoever changes the wire writes a line of history, and a new number when older clients cannot follow', () => {
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
