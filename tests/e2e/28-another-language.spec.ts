import { test as base, expect } from '../support/e2e/browser.ts'
import type { Stop } from '../support/e2e/look.ts'
import { faultsOf, teach } from '../support/e2e/pseudo.ts'
import { tourOfConversation, tourOfDoors, tourOfHome, tourOfRound } from '../support/e2e/tour.ts'
import { tourOfGroup } from '../support/e2e/tour-group.ts'
import { tourOfAgreeing, tourOfInviting, tourOfTheEnd, tourOfTogether } from '../support/e2e/tour-together.ts'
import { TEST_HANGS_AFTER_MS } from '../support/machine-speed.ts'

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]

/** Every text of a plan or of a command, at any depth. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

for (const locale of ['en-XA', 'ar-XB'] as const) {
  /** Stories in which every browser asks for this language; they separate the words of people from the texts of screens. */
  const test = base.extend<{ written: string[] }>({
    // biome-ignore lint/correctness/noEmptyPattern: how Playwright is told that nothing else is needed
    written: async ({}, use) => {
      const written: string[] = []
      const send = globalThis.fetch
      // What a story asks of the server itself is written by people, too.
      globalThis.fetch = (path, init) => {
        if (typeof init?.body === 'string') written.push(...textsIn(JSON.parse(init.body)))
        return send(path, init)
      }
      await use(written)
      globalThis.fetch = send
    },
    newPage: async ({ newPage, written }, use) => {
      await use(async (options) => {
        const page = await newPage({ ...options, locale })
        teach(page)
        await page.exposeFunction('circletWritten', (text: string) => written.push(text))
        await page.addInitScript(() => {
          addEventListener('input', ({ target }) => {
            if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
              (window as unknown as { circletWritten(text: string): void }).circletWritten(target.value)
          })
        })
        return page
      })
    },
    circle: async ({ circle }, use) => use((plan) => circle({ language: locale, ...plan })),
  })

  test.describe.configure({ timeout: TEST_HANGS_AFTER_MS })

  async function walk(stops: AsyncGenerator<Stop>, written: readonly string[]): Promise<void> {
    const found: string[] = []
    for await (const { name, page } of stops) {
      const before = page.viewportSize()
      for (const size of name.startsWith('display') ? [before] : SIZES) {
        if (size) await page.setViewportSize(size)
        const faults = await faultsOf(page, locale, written)
        found.push(...faults.map((line) => `${name} at ${size?.width}: ${line}`))
      }
      if (before) await page.setViewportSize(before)
    }
    expect(found).toEqual([])
  }

  test.describe(`${locale}: no English is left, and nothing is cut or sticks out, in`, () => {
    test('the first pages', ({ newPage, written }) => walk(tourOfHome(newPage), written))
    test('the doors and the lobby', ({ newPage, circle, written }) => walk(tourOfDoors(newPage, circle), written))
    test('a round', ({ circle, written }) => walk(tourOfRound(circle), written))
    test('a conversation', ({ circle, written }) => walk(tourOfConversation(circle), written))
    test('a mutual invitation', ({ circle, written }) => walk(tourOfInviting(circle), written))
    test('groups and an inner circle', ({ circle, written }) => walk(tourOfTogether(circle), written))
    test('questions and agreements', ({ circle, written }) => walk(tourOfAgreeing(circle), written))
    test('a group that meets again', ({ newPage, server, written }) => walk(tourOfGroup(newPage, server.url), written))
    test('silence, a breath and the end', ({ circle, written }) => walk(tourOfTheEnd(circle), written))
  })
}
