import type { CatalogueFormat } from '@circlet/shared/formats/catalogue-format'
import { itemsOf } from '@circlet/shared/formats/catalogue-format'
import { MINUTE, SECOND } from '@circlet/shared/time'
import { expect } from 'vitest'
import { type Circle, circle } from './core.ts'

/** What happens in one part, from its beginning until it is left. */
export type Scene = (c: Circle) => void

/** A format as people play it: who is there, whose time it is, and what happens in each part. */
export interface Play {
  readonly people: readonly string[]
  readonly seats?: Readonly<Record<string, string>>
  readonly scenes: readonly Scene[]
  /** The steps after the last part; a play without them ends there. */
  readonly afterwards?: Scene
}

/** Plays a format from its first part to its last, each member with the role the play gives them. */
export function played(format: CatalogueFormat, play: Play): Circle {
  const [ada = '', ...participants] = play.people
  const c = circle({ phases: itemsOf(format, play.people.length), facilitators: [ada], participants, stage: 'live' })
  for (const [role, who] of Object.entries(play.seats ?? {})) takesSeat(c, role, who)
  expect(play.scenes, 'a scene for every part').toHaveLength(format.parts.length)
  for (const scene of play.scenes) {
    c.next()
    scene(c)
  }
  play.afterwards?.(c)
  c.after(MINUTE)
  c.next()
  expect(c.phase).toBeNull()
  expect(c.shared.agenda.phases.map((phase) => phase.status)).toEqual(c.shared.agenda.phases.map(() => 'done'))
  return c
}

/** Names whose time the parts of a role are. */
export function takesSeat(c: Circle, role: string, who: string): void {
  const phase = c.shared.agenda.phases.find((each) => each.role === role)?.id ?? ''
  c.does('ada', { type: 'edit-phase', phase, changes: { focus: c.id(who) } })
}

/** A round in exactly this order, each speaking once; nobody comes in between. */
export function round(...order: readonly string[]): Scene {
  return (c) => {
    expect(c.round).toBe(order.map((name) => `${name}:due`).join(' '))
    c.calls()
    for (const name of order) {
      expect(c.speaker).toBe(name)
      c.after(20 * SECOND)
      c.finishes()
    }
    expect([c.round, c.speaker]).toEqual([null, null])
  }
}

/** An open part: hands in the order in which they come, called in the order of the second list. */
export function hands(raised: readonly string[], called: readonly string[]): Scene {
  return (c) => {
    c.raise(...raised)
    for (const name of called) {
      c.calls()
      expect(c.speaker).toBe(name)
      c.after(10 * SECOND)
    }
    c.finishes()
    expect(c.hands).toEqual([])
  }
}

/** One person has the rest of the part as their time. */
export function tells(who: string): Scene {
  return (c) => {
    c.gives(who)
    expect(c.shared.floor?.kind).toBe('spotlight')
    expect(c.left('turn')).toBeGreaterThanOrEqual(MINUTE)
    c.after(30 * SECOND)
    c.finishes()
  }
}

/** The facilitator leads the part. */
export const led: Scene = (c) => {
  c.speaks('ada', 20 * SECOND)
}

/** Nobody can have the floor, and no hand goes up. */
export const still: Scene = (c) => {
  expect(c.asks('ada', { type: 'call-next', after: null })).toBe('no-floor-here')
  expect(c.asks('ada', { type: 'raise-hand' })).toBe('no-floor-here')
}

/** Scenes in one part, one after the other. */
export const inTurn =
  (...scenes: readonly Scene[]): Scene =>
  (c) => {
    for (const scene of scenes) scene(c)
  }

/** Somebody asks to reply to a turn; the flag says whether the format allows it. */
export function replies(who: string, answer: 'done' | 'not-allowed'): Scene {
  return (c) => {
    expect(c.asks(who, { type: 'raise-hand', kind: 'reply' })).toBe(answer)
    if (answer === 'not-allowed') return
    c.calls()
    expect(c.shared.floor?.kind).toBe('reply')
    c.after(5 * SECOND)
    c.finishes()
  }
}

/** Groups of these sizes talk at once, everybody in one of them; there is no floor. */
export function inGroups(...sizes: readonly number[]): Scene {
  return (c) => {
    const groups = c.shared.breakout?.groups ?? []
    expect(groups.map((group) => group.length).toSorted()).toEqual(sizes.toSorted())
    expect(new Set(groups.flat()).size).toBe(c.shared.members.length)
    still(c)
  }
}
