import type { Page } from '@playwright/test'

/** A second that a page has shown, and when, on the clock of the machine that everything here runs on. */
export interface Shown {
  readonly second: number
  readonly at: number
}

/** What was noted inside a page. */
export interface Watched {
  readonly shown: readonly Shown[]
  /** The periods in which the page got no CPU time. */
  readonly stood: readonly (readonly [from: number, to: number])[]
}

declare global {
  interface Window {
    watched: { shown: Shown[]; stood: [number, number][] }
  }
}

/** Notes inside the page every change of a clock, at the moment it happens. */
export async function watchClock(page: Page, selector: string): Promise<void> {
  await page.evaluate((clock) => {
    // This clock cannot be set, even when the page has another date.
    const now = () => performance.timeOrigin + performance.now()
    const watched: Window['watched'] = { shown: [], stood: [] }
    window.watched = watched
    const note = () => {
      const text = document.querySelector(clock)?.textContent ?? ''
      const digits = /^(\d+):(\d\d)$/.exec(text)
      const second = digits ? Number(digits[1]) * 60 + Number(digits[2]) : null
      if (second !== null && watched.shown.at(-1)?.second !== second) watched.shown.push({ second, at: now() })
    }
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
    let last = now()
    setInterval(() => {
      if (now() - last > 100) watched.stood.push([last, now()])
      last = now()
    }, 20)
  }, selector)
}

/** The seconds that the page has shown since the watch began. */
export function shownBy(page: Page): Promise<Watched> {
  return page.evaluate(() => window.watched)
}

/** How far a shape that shows time has moved, from 0 to 1. */
export function progressOf(page: Page, selector: string): Promise<number | null | undefined> {
  return page.evaluate((shape) => {
    const [animation] = document.querySelector(shape)?.getAnimations() ?? []
    return animation?.effect?.getComputedTiming().progress
  }, selector)
}
