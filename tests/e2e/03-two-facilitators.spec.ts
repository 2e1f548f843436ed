import type { Page } from '@playwright/test'
import { button, expect, round, test } from '../support/e2e/browser.ts'

/** Presses what each page shows under that name in the same moment: a hand that comes later would press something else. */
async function pressTogether(pages: readonly Page[], name: string): Promise<void> {
  for (const page of pages) await expect(button(page, name)).toBeEnabled()
  const press = (wanted: string) => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((one) => one.textContent === wanted)?.click()
  }
  await Promise.all(pages.map((page) => page.evaluate(press, name)))
}

test('E3 two facilitators press next together, and only one turn ends', async ({ circle }) => {
  const { join, see } = await circle({ agenda: [round] })
  const fay = await join('Fay', 'facilitator')
  const gus = await join('Gus', 'facilitator')
  for (const name of ['Ana', 'Ben', 'Cy', 'Dee']) await join(name)
  await button(fay, 'Begin with “Check-in”').click()
  await button(fay, 'Begin with Ben').click()

  for (const [speaker, next] of [
    ['Ben', 'Cy'],
    ['Cy', 'Dee'],
  ] as const) {
    await expect(fay.getByRole('heading', { name: speaker })).toBeVisible()
    await expect(gus.getByRole('heading', { name: speaker })).toBeVisible()
    await pressTogether([fay, gus], `Call ${next}`)
    for (const page of [fay, gus]) await expect(page.getByRole('heading', { name: next })).toBeVisible()
  }
  const { view } = await see()
  const marks = Object.fromEntries(view.members.map(({ id, name }) => [name, view.round?.state[id]]))
  expect(marks).toEqual({ Fay: undefined, Gus: undefined, Ana: 'due', Ben: 'spoke', Cy: 'spoke', Dee: 'speaking' })
})
