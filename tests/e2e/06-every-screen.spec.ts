import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import {
  type Stop,
  tourOfConversation,
  tourOfDoors,
  tourOfHome,
  tourOfRound,
  tourOfTheEnd,
  tourOfTogether,
} from '../support/e2e-tour.ts'

const FOLDER = new URL('../../screenshots/', import.meta.url).pathname
const WIDE = { width: 1280, height: 900 }
const SIZES = { wide: WIDE, phone: { width: 390, height: 844 }, narrow: { width: 320, height: 640 } }
const WALL = { width: 1920, height: 1080 }

const isDisplay = (name: string) => name.startsWith('display')

/** What axe finds serious or critical, in a line each. */
async function barriers(page: Page, only?: string): Promise<string[]> {
  // In the page itself: pages here have no frames, and a page of its own for every reading costs more than the reading.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (only ? axe.withRules(only) : axe).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** A picture to be looked at, when PICTURES asks for them: of live screens what is in the window, of all others the whole page. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  const isLive = /^(participant|facilitator|timekeeper|display)/.test(name)
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: !isLive })
}

/** In every size nothing sticks out at the side. */
async function look({ name, page }: Stop): Promise<string[]> {
  const found: string[] = []
  for (const [size, viewport] of Object.entries(isDisplay(name) ? { wall: WALL } : SIZES)) {
    await page.setViewportSize(viewport)
    await picture(page, `${name}-${size}`)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (sideways > 0) found.push(`${size}: ${sideways} px too wide`)
  }
  await page.setViewportSize(isDisplay(name) ? WALL : WIDE)
  return found
}

/** By day and by night: what axe says, and a picture of the night. */
async function examine({ name, page }: Stop): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const found = await barriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours on their way from day to night are neither.
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition))
  found.push(...(await barriers(page, 'color-contrast')).map((line) => `dark: ${line}`))
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  return found
}

async function walk(stops: AsyncGenerator<Stop>): Promise<void> {
  const found: string[] = []
  for await (const stop of stops) {
    const here = [...(await look(stop)), ...(await examine(stop))]
    found.push(...here.map((line) => `${stop.name}, ${line}`))
  }
  expect(found).toEqual([])
}

// Axe reads every element of every screen: slow where much else runs.
test.describe.configure({ timeout: 240_000 })

test.describe('E6, E11 no barriers, and nothing sticks out, in', () => {
  test('the first pages', ({ newPage }) => walk(tourOfHome(newPage)))
  test('the doors and the lobby', ({ newPage, circle }) => walk(tourOfDoors(newPage, circle)))
  test('a round', ({ circle }) => walk(tourOfRound(circle)))
  test('a conversation', ({ circle }) => walk(tourOfConversation(circle)))
  test('groups and an inner circle', ({ circle }) => walk(tourOfTogether(circle)))
  test('a breath and the end', ({ circle }) => walk(tourOfTheEnd(circle)))
})
