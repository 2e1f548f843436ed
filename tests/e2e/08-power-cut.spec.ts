import { button, expect, open, test } from '../support/e2e/browser.ts'
import { shownBy, watchClock } from '../support/e2e/clock.ts'
import { within } from '../support/machine-speed.ts'

test('E8 the server is killed during a turn, and everything continues', async ({ circle, server }) => {
  const { join, display, see } = await circle({ agenda: [{ ...open, turnSeconds: 600 }] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const cy = await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await button(ben, "I'd like to speak").click()
  await expect(ben.getByText('You are next.').first()).toBeVisible()
  await button(cy, "I'd like to speak").click()
  await expect(cy.getByText('You are after Ben.')).toBeVisible()
  const before = (await see()).view

  await server.kill()
  await expect(ana.getByText('Not live right now.')).toBeVisible()
  await expect(screen.getByText('not live')).toBeVisible()
  // Pressed while nobody hears it: it waits.
  await button(cy, 'Take my hand down').click()
  await server.run()

  for (const page of [fay, ana, ben, cy]) await expect(page.getByText('Not live right now.')).toBeHidden()
  await expect(screen.getByText('not live')).toBeHidden()
  await expect(cy.getByRole('button', { name: "I'd like to speak" })).toBeVisible()
  const after = (await see()).view
  expect(after.floor).toEqual(before.floor)
  expect(after.timers).toEqual(before.timers)
  expect(after.queue.hands).toEqual(before.queue.hands.slice(0, 1))
  expect(after.members).toEqual(before.members)

  const endsAt = after.timers.turn.status === 'running' ? after.timers.turn.endsAt : Number.NaN
  await watchClock(ben, '.speaker .clock')
  await expect.poll(async () => (await shownBy(ben)).shown.length).toBeGreaterThan(2)
  const { shown, stood } = await shownBy(ben)
  for (const { second, at } of stood.length === 0 ? shown : [])
    expect(Math.abs(endsAt - second * 1000 - at)).toBeLessThan(within(250))
  await button(ana, "I'm done").click()
  await button(fay, 'Call Ben').click()
  await expect(screen.getByRole('heading', { name: 'Ben' })).toBeVisible()
})
