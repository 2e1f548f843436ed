import type { Page } from '@playwright/test'
import { button, expect } from './browser.ts'
import { groupWithPast } from './group.ts'
import type { Stop } from './look.ts'

/** A group that meets again: starting it, its door, its page, its quarter and its survey. */
export async function* tourOfGroup(newPage: () => Promise<Page>, url: string): AsyncGenerator<Stop> {
  const page = await newPage()
  await page.goto('/')
  await button(page, 'Start a group').click()
  await page.getByLabel('Regularly, at the same time').check()
  yield { name: 'group-new', page }
  await page.getByLabel('Name of the group').fill('Tuesday circle')
  await page.getByLabel('First date').fill('2026-03-10')
  await button(page, 'Create the group').click()
  await page.getByText('Only for you: keeper of the group').click()
  yield { name: 'group-ready', page }

  const { groupId, tokens, seats } = await groupWithPast(url)
  await page.goto(`/g/${groupId}#${tokens.member}`)
  await expect(page.getByLabel('Your name')).toBeVisible()
  yield { name: 'group-join', page }
  await page.getByLabel('Your name').fill('Gil')
  await button(page, 'Take your seat').click()
  await expect(page.getByRole('heading', { name: 'For the first time here' })).toBeVisible()
  yield { name: 'group-newcomer', page }
  await button(page, 'Answer the survey').click()
  await expect(page.getByText('I would invite a friend.')).toBeVisible()
  yield { name: 'group-survey', page }

  const keeper = await newPage()
  await keeper.goto(`/g/${groupId}#${seats[0]}`)
  await button(keeper, 'Start a circle').click()
  await button(keeper, 'How did it go with “Call my brother”?').click()
  yield { name: 'group', page: keeper }
  await button(keeper, 'Change what the group says about itself').click()
  yield { name: 'group-edit', page: keeper }
  await button(keeper, 'Look back over the quarter').click()
  await expect(keeper.getByRole('heading', { name: 'In numbers' })).toBeVisible()
  await keeper.getByText('As a table').first().click()
  yield { name: 'group-quarter', page: keeper }
}
