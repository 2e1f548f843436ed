import { readFileSync } from 'node:fs'
import type { Role } from '@circlet/shared/ids'
import type { CommandType } from '@circlet/shared/protocol/commands'
import { describe, expect, test } from 'vitest'
import { PERMISSIONS } from '../../shared/src/session/engine/permissions.ts'

const page = readFileSync(new URL('../../docs/PROTOCOL.md', import.meta.url), 'utf8')
const ROLES: readonly Role[] = ['facilitator', 'timekeeper', 'participant']

/** Who may send which command, from the protocol’s document: a line of its table may cover several commands. */
function documented(): ReadonlyMap<string, string> {
  const section = page.split(/^## /m).find((part) => part.startsWith('Commands')) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(
    rows.flatMap((row) => {
      const [commands = '', who = ''] = row.replace('| ', '').split(' | ')
      const types = commands.split(' · ').map((type) => type.replaceAll('`', ''))
      const each = who.split(' · ')
      return types.map((type, place): [string, string] => [
        type,
        each.length === types.length ? (each[place] ?? '') : who,
      ])
    }),
  )
}

/** M is any member for themselves, and S the speaker, who may be anybody. */
function mayAsk(who: string, role: Role): boolean {
  const own = who.split(';')[0] ?? ''
  if (/\b[MS]\b/.test(own)) return true
  return (role === 'facilitator' && /\bF\b/.test(own)) || (role === 'timekeeper' && /\bT\b/.test(own))
}

const table = documented()
const types = Object.keys(PERMISSIONS) as CommandType[]

test('[LG8] every command has its line in the table of the protocol, and the table no other', () => {
  expect([...table.keys()].toSorted()).toEqual(types.toSorted())
})

describe('[LG8, FL3] each role may send exactly the commands in the protocol’s table', () => {
  test.each(types)('%s', (type) => {
    const allowed = ROLES.filter((role) => PERMISSIONS[type].who.includes(role))
    expect(allowed).toEqual(ROLES.filter((role) => mayAsk(table.get(type) ?? '', role)))
  })
})

test('[SE7] the rule names exactly the commands that are refused in the lobby', () => {
  const spec = readFileSync(new URL('../../shared/src/session/SPEC.md', import.meta.url), 'utf8')
  const rule = /^- SE7 (.*)$/m.exec(spec)?.[1] ?? ''
  const [refused = '', works = ''] = rule.split('are refused `session-not-live`')
  const named = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, type]) => type).toSorted()
  const types = Object.keys(PERMISSIONS) as CommandType[]
  const live = types.filter((type) => PERMISSIONS[type].when === 'live')
  const others = types.filter((type) => !live.includes(type))
  expect(named(refused)).toEqual(live.toSorted())
  expect(others).toEqual(expect.arrayContaining(named(works)))
})
