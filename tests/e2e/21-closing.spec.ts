import { button, expect, open, test } from '../support/e2e.ts'

test('after the end one sees what is written down, and what is one’s own can still be worked on', async ({
  circle,
}) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  const dialog = ana.getByRole('dialog')
  await button(ana, 'Write something down').click()
  await dialog.getByLabel('In a sentence or two').fill('I ask sooner')
  await button(ana, 'Write it down').click()
  await ana.keyboard.press('Escape')
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()

  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeFocused()
  await expect(ana.getByText(/you can change what you wrote/)).toBeVisible()
  await ana.getByRole('button', { name: 'What to do with “I ask sooner”' }).click()
  await ana.getByRole('menuitem', { name: 'Edit' }).click()
  await ana.getByLabel('In a sentence or two').fill('I ask sooner, and say why')
  await button(ana, 'Keep this').click()
  await expect(fay.getByText('I ask sooner, and say why')).toBeVisible()
  // What is another's is settled: there is nothing to be done with it.
  await expect(fay.getByRole('button', { name: /^What to do with/ })).toBeHidden()
  expect(await ana.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])
})
