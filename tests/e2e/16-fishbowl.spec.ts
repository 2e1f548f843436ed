import { button, expect, test } from '../support/e2e/browser.ts'

const fishbowl = { title: 'Fishbowl', format: 'open', minutes: 20, chairs: 2, turnSeconds: 60 } as const

test('E16 a fishbowl: the inner circle speaks, the empty chair is taken, and somebody makes room', async ({
  circle,
}) => {
  const { join, display } = await circle({ agenda: [fishbowl] })
  const fay = await join('Fay', 'facilitator')
  const [ana, ben, cy] = [await join('Ana'), await join('Ben'), await join('Cy')]
  const screen = await display()
  await button(fay, 'Begin with “Fishbowl”').click()
  await fay.getByText('Who sits inside').click()
  await fay.getByLabel('Ana', { exact: true }).check()
  await expect(ana.getByRole('region', { name: 'Inner circle' }).getByText('Ana')).toBeVisible()

  await button(ben, 'Take the empty chair').click()
  await expect(button(ben, "I'd like to speak")).toBeVisible()
  await expect(screen.getByText('an empty chair')).toBeVisible()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()

  // Nobody learns who is with Ana; her card only glows.
  await button(cy, 'With you').click()
  await expect(button(cy, 'You are with them')).toBeVisible()
  await expect(ana.locator('.glow')).toBeAttached()

  await expect(button(cy, 'Take the empty chair')).toBeEnabled()
  await button(cy, 'Take the empty chair').click()
  await expect(cy.getByText('Welcome. Somebody will make room in a moment.')).toBeVisible()
  await expect(ben.getByText('Cy has joined. Would you like to leave your chair?')).toBeVisible()
  await button(ben, 'Leave my chair').click()
  await expect(ana.getByText('Would you like to leave your chair?')).toBeHidden()
  await expect(button(ben, 'Take the empty chair')).toBeVisible()
})
