import { expect, type Locator, type Page } from '@playwright/test'

/** Expects that nothing on the page is wider than the window, or lies beyond its side. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** Expects that no ink of these words is painted into the box of the clock, and that nothing lies over it. */
export async function expectUncovered(clock: Locator, words: Locator): Promise<void> {
  await expect(clock).toBeVisible()
  const isOnTop = await clock.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const found = document.elementFromPoint(left + width / 2, top + height / 2)
    return found !== null && (element.contains(found) || found.contains(element))
  })
  expect(isOnTop).toBe(true)
  // Ink is no element and answers no point, so the words get a colour that no screen has, and the picture is asked.
  for (const each of await words.all()) {
    await each.evaluate((element) => {
      if (element instanceof HTMLElement) element.style.color = 'rgb(255, 0, 255)'
    })
  }
  const picture = [...(await clock.screenshot())]
  const painted = await clock.page().evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? []
    let count = 0
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3)
      if (red > 150 && green < 100 && blue > 150) count++
    }
    return count
  }, picture)
  expect(painted).toBe(0)
}
