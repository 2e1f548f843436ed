import type { Page } from '@playwright/test'
import { button, expect, test } from '../support/e2e.ts'

/** Takes a seat in a group, as anybody does who was sent its link. */
async function takeSeat(page: Page, link: string, name: string, lens = ''): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('What you bring along').fill(lens)
  await button(page, 'Take your seat').click()
  await expect(page.getByRole('heading', { name: 'Who belongs to it' })).toBeVisible()
}

test('a group that meets again, from starting it to leaving it', async ({ newPage }) => {
  const ana = await newPage()
  await ana.goto('/')
  await button(ana, 'Start a group').click()
  await ana.getByLabel('Name of the group').fill('Tuesday circle')
  await ana.getByLabel('What it is for').fill('To be heard once a week')
  await ana.getByLabel('Again and again, at the same time').check()
  await ana.getByLabel('First date').fill('2026-03-10')
  await ana.getByLabel('Time zone').selectOption('Europe/Paris')
  await button(ana, 'Create the group').click()
  await expect(ana.getByRole('heading', { name: 'Your group is ready' })).toBeVisible()
  const link = await ana.getByLabel('Link', { exact: true }).inputValue()
  await ana.getByText('Only for you: keeper of the group').click()
  const keeperLink = await ana.getByLabel('Link of the keeper').inputValue()
  await takeSeat(ana, keeperLink, 'Ana', 'nurse')
  expect(ana.url()).not.toContain('#')
  await expect(ana.getByText('18:00, Paris').first()).toBeVisible()
  // The keeper's page shows the same link for everyone that was shown at first.
  await expect(ana.getByLabel('Link for everyone who belongs to it')).toHaveValue(link)

  const ben = await newPage()
  await takeSeat(ben, link, 'Ben')
  await ben.reload()
  await expect(ben.getByText('Ben')).toBeVisible()
  await expect(ben.locator('.people-here').getByText('nurse, keeper')).toBeVisible()
  // One's own link opens the same place in another browser.
  const own = await ben.getByLabel('Your own link').inputValue()
  const elsewhere = await newPage()
  await elsewhere.goto(own)
  await expect(elsewhere.getByText('Ben')).toBeVisible()
  await expect(elsewhere.getByText('Open the link with which you joined here')).toBeVisible()

  await button(ben, 'Leave the group').click()
  await ben.getByRole('dialog').getByRole('button', { name: 'Leave the group' }).click()
  await expect(ben.getByRole('heading', { name: 'You have left the group' })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { name: 'You are no longer in this group' })).toBeVisible()
})
