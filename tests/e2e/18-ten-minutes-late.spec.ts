import { forecast } from '@circlet/shared/session/queries/time/phases-to-come'
import { button, expect, test } from '../support/e2e/browser.ts'

test('[AG6] a circle ten minutes late fits its remaining parts and ends on time on every screen', async ({
  circle,
}) => {
  const { join, display, see } = await circle({ template: 'circle_60', agenda: undefined })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const screen = await display()
  await fay.getByRole('button', { name: /^Begin with/ }).click()
  await expect(tim.getByText(/ends about .* · on time$/)).toBeVisible()
  for (let count = 0; count < 2; count++) {
    await button(fay, 'More about time').click()
    await fay.getByRole('menuitem', { name: '+5 min for this part' }).click()
  }
  await expect(tim.getByText(/· 10 min behind$/)).toBeVisible()
  await expect(screen.getByText('10 min later than planned')).toBeVisible()
  await button(fay, 'Fit the rest').click()
  await expect(tim.getByText(/· on time$/)).toBeVisible()
  await expect(screen.getByText(', as planned')).toBeVisible()
  await expect(button(fay, 'Fit the rest')).toBeHidden()
  const { view, now } = await see()
  expect(forecast(view, now)).toEqual({ endsAt: view.plannedEndAt, behindMs: 0 })
})

test('the timekeeper asks a shared screen which one it is', async ({ circle }) => {
  const { join, display } = await circle()
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const screen = await display()
  await button(fay, 'Begin with “Check-in”').click()
  await button(tim, 'Which is 1?').click()
  await expect(screen.locator('.identified')).toContainText('1')
  await expect(screen.locator('.identified')).toBeHidden()
  await screen.close()
  await expect(tim.getByText('not live', { exact: true })).toBeVisible()
})
