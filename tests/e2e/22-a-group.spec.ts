import type { Page } from '@playwright/test'
import { button, expect, test } from '../support/e2e/browser.ts'
import { groupWithPast } from '../support/e2e/group.ts'

/** Takes a seat in a group, as anybody does who was sent its link. */
async function takeSeat(page: Page, link: string, name: string, lens = ''): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('What you bring along').fill(lens)
  await button(page, 'Take your seat').click()
  await expect(page.getByRole('heading', { name: 'Who belongs to it' })).toBeVisible()
}

/** Takes an action on, visible to everyone or only to its owner. */
async function takeOn(page: Page, text: string, alone = false): Promise<void> {
  await button(page, 'Take something on').click()
  await page.getByLabel('What will be done, verb first').fill(text)
  if (alone) await page.getByLabel('Only for me').check()
  await button(page, 'Take it on').click()
  await expect(page.locator('.actions').getByText(text)).toBeVisible()
}

/** From the group's page into its session, without being asked for a name. */
async function comeIntoSession(page: Page): Promise<void> {
  await button(page, /^Come into “/).click()
  await page.getByLabel('I’ll do my best to keep these').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Come in' }).click()
  await page.waitForURL(/\/s\//)
}

test('a group that meets again, from starting it to leaving it', async ({ newPage }) => {
  const ana = await newPage()
  await ana.goto('/')
  await button(ana, 'Start a group').click()
  await ana.getByLabel('Name of the group').fill('Tuesday circle')
  await ana.getByLabel('What it is for').fill('To be heard once a week')
  await ana.getByLabel('Regularly, at the same time').check()
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
  await expect(ben.getByText('Ben', { exact: true })).toBeVisible()
  await expect(ben.locator('.people-here').getByText('nurse, keeper')).toBeVisible()
  // A personal link opens the same place in another browser.
  const own = await ben.getByLabel('Your own link').inputValue()
  const elsewhere = await newPage()
  await elsewhere.goto(own)
  await expect(elsewhere.getByText('Ben', { exact: true })).toBeVisible()
  await elsewhere.getByText('Invite somebody').click()
  await expect(elsewhere.getByText('Open the link you joined with here')).toBeVisible()

  const cleo = await newPage()
  await takeSeat(cleo, link, 'Cleo')
  await expect(cleo.getByRole('heading', { name: 'For the first time here' })).toBeVisible()

  // The action that each member takes on, visible to all or only to them.
  await takeOn(ana, 'Call my brother')
  await takeOn(ben, 'A walk every day', true)
  await ana.reload()
  await expect(ana.getByText('Call my brother')).toBeVisible()
  await expect(ana.getByText('A walk every day')).toBeHidden()

  // A session from the group: it begins with what was taken on.
  await button(ana, 'Start a circle').click()
  await button(ana, 'Start it').click()
  await ana.getByText('Links to this circle').click()
  await expect(ana.getByLabel('For the shared screen')).toHaveValue(/\/s\//)
  await comeIntoSession(ana)
  await expect(ana.getByRole('heading', { name: 'Since last time' })).toBeVisible()
  for (const page of [ben, cleo]) await page.reload()
  await comeIntoSession(ben)
  await expect(ben.getByText('Ana: Call my brother')).toBeVisible()
  await button(ben, 'How did it go with “A walk every day”?').click()
  await ben.getByRole('radio', { name: 'Partly' }).check()
  await ben.getByLabel('What got in the way?').fill('Rain')
  await button(ben, 'Say it').click()
  await expect(ben.getByText('last said: partly')).toBeVisible()
  await comeIntoSession(cleo)
  await button(ana, /^Begin with “/).click()
  for (const page of [ben, cleo]) await expect(page.getByText('Ana: Call my brother')).toBeVisible()
  await ana.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(ana, 'Close now').click()
  await expect(ben.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()

  // Back at the group: it is still open, until whose it is says otherwise; the parts have gone round.
  await ana.getByRole('link', { name: 'To the group “Tuesday circle”' }).click()
  await expect(ana.getByText(/^Ben facilitates, Ana keeps the time/)).toBeVisible()
  await expect(button(ana, 'Come in')).toBeHidden()
  await button(ana, 'How did it go with “Call my brother”?').click()
  await button(ana, 'Say it').click()
  await expect(ana.getByText('You have nothing open.')).toBeVisible()

  // A survey from its private link, and what one wrote with a name beside it.
  await button(ana, 'Look back over the quarter').click()
  await button(ana, 'Ask everyone now').click()
  await cleo.goto('/')
  await cleo.getByRole('link', { name: 'Tuesday circle' }).click()
  await button(cleo, 'Answer the survey').click()
  await cleo.getByRole('group', { name: 'I get enough space.' }).getByRole('radio', { name: '6' }).check()
  await button(cleo, 'Give my answers').click()
  await expect(cleo.getByText('Your answers are in the box.')).toBeVisible()
  await cleo.getByLabel('Your words').fill('A quieter beginning')
  await cleo.getByLabel('Ana', { exact: true }).check()
  await button(cleo, 'Give these words').click()
  await expect(cleo.getByText('Given to Ana.')).toBeVisible()
  await button(ana, 'Close it now').click()
  await expect(ana.getByText('Fewer than four people answered the last survey')).toBeVisible()
  await expect(ana.getByText('A quieter beginning')).toBeVisible()
  await expect(ana.getByRole('img', { name: /^Share of the group that came: 100 %/ })).toBeVisible()

  await ben.goto(own)
  await button(ben, 'Leave the group').click()
  await ben.getByRole('dialog').getByRole('button', { name: 'Leave the group' }).click()
  await expect(ben.getByRole('heading', { name: 'You have left the group' })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { name: 'You are no longer in this group' })).toBeVisible()
})

test('a quarterly review leads from its session to the page of the past quarter', async ({ newPage, server }) => {
  const { groupId, seats } = await groupWithPast(server.url)
  const page = await newPage()
  await page.goto(`/g/${groupId}#${seats[0]}`)
  await button(page, 'Start a circle').click()
  await expect(page.getByText('A case clinic or a guest could bring something new')).toBeVisible()
  await page.getByLabel('Plan for the time').selectOption({ label: 'Quarterly review, 120 min' })
  await button(page, 'Start it').click()
  await comeIntoSession(page)
  const quarter = page.getByRole('link', { name: 'See the group’s quarter' })
  await expect(quarter).toBeVisible()
  await page.goto((await quarter.getAttribute('href')) ?? '')
  await expect(page.getByText('3 circles were held.')).toBeVisible()
  await expect(
    page.getByRole('img', { name: 'I felt heard and accepted here: from 9 to 6, over 3 circles.' }),
  ).toBeVisible()
})
