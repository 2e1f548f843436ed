import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** One screen in one situation, as a person meets it. */
export interface Stop {
  readonly name: string
  readonly page: Page
}

const FOLDER = new URL('../../../screenshots/', import.meta.url).pathname
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

/** A picture to be looked at, when PICTURES asks for them: of live screens what is in the window, except where there is room for all. */
async function picture({ name, page }: Stop, kind: keyof typeof SIZES | 'wall' | 'dark'): Promise<void> {
  if (!process.env.PICTURES) return
  const isLive = /^(participant|facilitator|timekeeper|display)/.test(name)
  await page.screenshot({ path: `${FOLDER}${name}-${kind}.png`, fullPage: !isLive || kind === 'wide' })
}

/** Ordinary words of which a letter has gone to the next line; a long one may be broken where it would stick out. */
function brokenWords(): string[] {
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}’]{2,16}/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)))
      if (lines.size > 1) found.add(word)
    }
  }
  return [...found]
}

/** In every size nothing sticks out at the side, and no ordinary word is broken. */
async function sizes(stop: Stop): Promise<string[]> {
  const { name, page } = stop
  const found: string[] = []
  const all = isDisplay(name) ? { wall: WALL } : SIZES
  for (const [size, viewport] of Object.entries(all)) {
    await page.setViewportSize(viewport)
    await picture(stop, size as keyof typeof all)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (sideways > 0) found.push(`${size}: ${sideways} px too wide`)
    for (const word of await page.evaluate(brokenWords)) found.push(`${size}: “${word}” is broken`)
  }
  await page.setViewportSize(isDisplay(name) ? WALL : WIDE)
  return found
}

/** The findings of axe, light and dark, and a picture of the dark screen. */
async function examine(stop: Stop): Promise<string[]> {
  const { page } = stop
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const found = await barriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours in transition from light to dark are neither.
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition))
  found.push(...(await barriers(page, 'color-contrast')).map((line) => `dark: ${line}`))
  await picture(stop, 'dark')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  return found
}

/** The barriers of this screen in every size, light and dark; a good screen has none. */
export async function lookAt(stop: Stop): Promise<string[]> {
  const here = [...(await sizes(stop)), ...(await examine(stop))]
  return here.map((line) => `${stop.name}, ${line}`)
}
