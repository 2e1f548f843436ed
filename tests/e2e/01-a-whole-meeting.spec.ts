import type { Page } from '@playwright/test'
import { button, comeIn, expect, test } from '../support/e2e/browser.ts'

/** Adds a part to the plan, in the words of the form. */
async function addPart(page: Page, title: string, format: string): Promise<void> {
  await button(page, 'Add a part').click()
  await page.getByLabel('Title', { exact: true }).last().fill(title)
  await page.getByLabel('How people take turns').selectOption(format)
  await button(page, 'Done').click()
}

test('E1 a whole meeting, from creating it to its end', async ({ newPage }) => {
  const fay = await newPage()
  await fay.goto('/')
  await fay.getByRole('button', { name: 'Our own way' }).click()
  await fay.getByLabel('Title', { exact: true }).fill('Tuesday circle')
  await addPart(fay, 'Check-in', 'Round')
  await addPart(fay, 'Conversation', 'Open floor')
  await button(fay, 'Create').click()
  await expect(fay.getByRole('heading', { name: 'Send this to everyone' })).toBeVisible()
  const linkOf = async (title: RegExp | null) => {
    const box = title === null ? fay.locator('.for-everyone') : fay.locator('details', { hasText: title })
    return box.getByLabel('Link').inputValue()
  }
  const links = {
    participant: await linkOf(null),
    timekeeper: await linkOf(/For the timekeeper/),
    display: await linkOf(/shared screen/),
  }

  const screen = await newPage({ viewport: { width: 1920, height: 1080 } })
  await screen.goto(links.display)
  await expect(screen.getByText('We begin soon.')).toBeVisible()
  await fay.getByRole('link', { name: 'Open the facilitator’s panel' }).click()
  await comeIn(fay, 'Fay', true)
  const people: Page[] = []
  for (const name of ['Ana', 'Ben', 'Cy']) {
    const page = await newPage()
    await page.goto(links.participant)
    await comeIn(page, name)
    people.push(page)
  }
  const tim = await newPage()
  await tim.goto(links.timekeeper)
  await comeIn(tim, 'Tim', true)
  const [ana, ben, cy] = people as [Page, Page, Page]
  await expect(ana.getByText('Fay will begin soon.')).toBeVisible()

  await button(fay, 'Begin with “Check-in”').click()
  // With nobody who started a round before, it begins with the second who came (RR15).
  await expect(screen.getByText('We begin with Ben.')).toBeVisible()
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await expect(screen.getByRole('heading', { name: 'Ben' })).toBeVisible()
  await expect(tim.getByText('Next: Cy')).toBeVisible()
  await expect(cy.getByText('You are next.').first()).toBeVisible()
  await button(ben, 'Hand on to Cy').click()
  await expect(cy.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(cy, 'Pass this time').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(ana, "I'm done").click()

  await fay.getByRole('button', { name: 'Next part: Conversation' }).first().click()
  await expect(ana.getByText('The floor is open. Silence is fine.')).toBeVisible()
  await button(ana, "I'd like to speak").click()
  await expect(ana.getByText('You are next.').first()).toBeVisible()
  await button(cy, "I'd like to speak").click()
  await expect(cy.getByText('You are after Ana.')).toBeVisible()
  await button(fay, 'Call Ana').click()
  await expect(screen.getByRole('heading', { name: 'Ana' })).toBeVisible()
  await button(ana, "I'm done").click()
  await button(tim, 'Call Cy').click()
  await expect(cy.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(tim, 'Two minutes left in this part').click()
  await expect(screen.getByText('Two minutes left in this part')).toBeVisible()

  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await expect(fay.getByText('Cy is speaking.')).toBeVisible()
  await button(fay, 'Let Cy finish, then close').click()
  await button(cy, "I'm done").click()
  for (const page of [fay, tim, ana, ben, cy]) {
    await expect(page.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()
  }
  await expect(screen.getByText('Thank you for being here.')).toBeVisible()
})
