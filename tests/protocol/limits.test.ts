import { BODY_BYTES, BYTES_PER_CHARACTER, LIMITS } from '@circlet/shared/limits'
import { command, commandEnvelope } from '@circlet/shared/protocol/commands'
import { createSession, joinBody } from '@circlet/shared/protocol/create'
import { words } from '@circlet/shared/protocol/fields'
import { createGroup, groupCommand, groupEnvelope, groupSession, joinGroup } from '@circlet/shared/protocol/group'
import { FRAME_BYTES } from '@circlet/shared/traffic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largest } from '../support/domain/largest.ts'
import { circle } from '../support/server/circle.ts'
import { serve } from '../support/server/server.ts'

const id = 'x'.repeat(64)
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
/** What Socket.IO writes before and after the command itself. */
const framed = (envelope: unknown) => bytes(['session:command', envelope]) + '42999999'.length

describe('the largest form that the limits allow', () => {
  test.each(command.options.map((schema) => [schema.shape.type.value, schema] as const))(
    'of %s fits in a frame (B1)',
    (_, schema) => {
      expect(framed({ id, command: largest(schema) })).toBeLessThanOrEqual(FRAME_BYTES)
    },
  )

  test.each(groupCommand.options.map((schema) => [schema.shape.type.value, schema] as const))(
    'of %s of a group fits in a body (B1)',
    (_, schema) => {
      expect(bytes({ id, command: largest(schema) })).toBeLessThanOrEqual(BODY_BYTES)
    },
  )

  test.each([
    ['a session', createSession],
    ['a seat', joinBody],
    ['a group', createGroup],
    ["a group's session", groupSession],
    ["a group's seat", joinGroup],
  ])('of %s fits in a body (B1)', (_, schema) => {
    expect(bytes(largest(schema))).toBeLessThanOrEqual(BODY_BYTES)
  })
})

test('the largest command is really the largest: it is accepted and full (B1)', () => {
  const asked = { id, command: largest(command.options.find((one) => one.shape.type.value === 'edit-session')!) }
  expect(commandEnvelope.safeParse(asked).error).toBeUndefined()
  expect(framed(asked)).toBeGreaterThan(32_000)
  const saved = { id, command: largest(groupCommand.options.find((one) => one.shape.type.value === 'save-agenda')!) }
  expect(groupEnvelope.safeParse(saved).error).toBeUndefined()
  expect(bytes(saved)).toBeGreaterThan(100_000)
})

test('no text that is accepted takes more bytes than the frame counts for it (B1)', () => {
  const unit = fc.constantFrom(
    ' ',
    '"',
    '\\',
    '\n',
    '\u0001',
    'a',
    'é',
    'e\u0301',
    '각'.normalize('NFD'),
    '\u3000',
    '𝒳',
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(unit, { maxLength: 120 }), (max, units) => {
      const text = units.join('')
      if (words(max).safeParse(text).success) expect(bytes(text) - 2).toBeLessThanOrEqual(6 * max)
    }),
  )
})

test('agreements full of three-byte letters fit a socket and HTTP, and one too many is named (B1)', async () => {
  const server = await serve()
  const { fay } = await circle(server)
  const norms = Array.from({ length: LIMITS.norms }, () => 'あ'.repeat(LIMITS.norm))
  const edit = largest(command.options.find((one) => one.shape.type.value === 'edit-session')!) as { startsAt: unknown }
  const full = { ...edit, startsAt: null, norms } as never
  const live = await fay.live()
  expect(await live.command(full)).toMatchObject({ ok: true })
  expect(await fay.command(full)).toMatchObject({ ok: true })
  const long = { type: 'edit-session' as const, norms: [...norms.slice(1), 'あ'.repeat(LIMITS.norm + 1)] }
  expect(await live.command(long)).toMatchObject({ ok: false, code: 'invalid-command', field: 'norms.19' })
  expect(live.isGone).toBe(false)
})

test('a session with a full agenda and every text full is made (B1)', async () => {
  const server = await serve()
  const body = largest(createSession) as { agenda: { endsAt: unknown }[] }
  const agenda = body.agenda.map((part) => ({
    ...part,
    endsAt: null,
    settleSeconds: 10,
    turnSeconds: 60,
    format: 'open',
  }))
  const { status, text } = await server.call('POST', '/api/sessions', null, {
    ...body,
    agenda,
    template: undefined,
    startsAt: null,
  })
  expect([status, text.slice(0, 200)]).toEqual([201, expect.any(String)])
})

test('the sizes of frame and body follow from the limits of their texts (B1)', () => {
  const { title, objectives, objective, norms, norm, note, phaseTitle, phasePrompt, phaseRole, phases } = LIMITS
  const inSession = title + objectives * objective + norms * norm + 2 * note
  expect(FRAME_BYTES).toBe(BYTES_PER_CHARACTER * inSession + 2048)
  const inPhase = phaseTitle + phasePrompt + phaseRole
  expect(BODY_BYTES).toBe(FRAME_BYTES + phases * (BYTES_PER_CHARACTER * inPhase + 512))
})
