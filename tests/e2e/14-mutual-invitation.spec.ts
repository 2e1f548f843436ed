import { button, expect, test } from '../support/e2e/browser.ts'

const invitation = { title: 'Who comes next', format: 'invitation', minutes: 8, settleSeconds: 0 } as const

test('E14 in a mutual invitation the last speaker chooses the next and can take it back', async ({ circle }) => {
  const { join, display, see } = await circle({ agenda: [invitation] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const cy = await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “Who comes next”').click()
  await button(fay, /^Begin with /).click()
  const first = ((await see()).view.round?.order ?? []).indexOf((await see()).view.floor?.speaker ?? '')
  expect(first).toBe(0)

  // The first speaker chooses between two people, and everybody else sees who chooses.
  await button(ben, "I'm done").click()
  const question = ben.getByRole('region', { name: 'Whom would you like to invite?' })
  await expect(question).toBeFocused()
  await expect(ana.getByText('Ben is choosing who speaks next.')).toBeVisible()
  await expect(screen.getByText('Ben is choosing who speaks next.')).toBeVisible()
  await expect(question.getByRole('button')).toHaveText(['Cy', 'Ana'])
  await button(ben, 'Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()

  // It was not meant so: the facilitator gives the floor back.
  await button(fay, 'Undo: back to Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await expect(ana.getByRole('heading', { name: 'Ben' })).toBeVisible()

  // Ben hands on again, and takes it back himself before he invites.
  await button(ben, "I'm done").click()
  await button(ben, 'Undo: back to me').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(ben, "I'm done").click()
  await button(ben, 'Cy').click()
  await expect(cy.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()

  // Passing invites too; with one left there is one to choose.
  await button(cy, 'Pass this time').click()
  await button(cy, 'Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(ana, "I'm done").click()
  await expect(button(fay, 'Another round')).toBeVisible()
  expect((await see()).view.round).toBeNull()
})
