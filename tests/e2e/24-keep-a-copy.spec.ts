import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { button, comeIn, expect, open, test } from '../support/e2e/browser.ts'

/** A session of a group that meets every second week. */
async function sessionOfGroup(url: string) {
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return await answer.json()
  }
  const cadence = { first: '2026-03-12T18:00', timeZone: 'Europe/Paris', everyWeeks: 2, minutes: 90 }
  const { groupId, tokens } = await post('/api/groups', { name: 'Tuesday circle', cadence })
  const seat = await post(`/api/groups/${groupId}/members`, { name: 'Keeper' }, tokens.keeper)
  const made = await post(`/api/groups/${groupId}/sessions`, { agenda: [open] }, seat.token)
  return made as { links: Record<'facilitator' | 'participant' | 'display', string>; sessionId: string }
}

async function fileOf(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('at the end everybody can download a copy and sees the next date; no address holds a token', async ({
  newPage,
  server,
}) => {
  const { links, sessionId } = await sessionOfGroup(server.url)
  const [fay, ana, screen] = [await newPage(), await newPage(), await newPage()]
  await fay.goto(links.facilitator)
  await comeIn(fay, 'Fay', true)
  await ana.goto(links.participant)
  await comeIn(ana, 'Ana')
  await screen.goto(links.display)
  const addresses: string[] = []
  ana.on('request', (request) => void addresses.push(request.url()))
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  await button(ana, 'Write something down').click()
  await ana.getByRole('dialog').getByLabel('In a sentence or two').fill('=1+1 is not all')
  await button(ana, 'Write it down').click()
  await expect(fay.getByText('=1+1 is not all').first()).toBeVisible()
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()

  const again = /^We meet again on \w+ \d+ \w+, /
  await expect(screen.getByText('Thank you for being here.')).toBeVisible()
  await expect(screen.getByText(again)).toBeVisible()
  await expect(screen.getByText(/Fay|Ana/)).toBeHidden()

  await expect(ana.getByText(again)).toBeVisible()
  const markdown = await fileOf(ana, 'As text (Markdown)')
  expect(markdown.name).toMatch(/^circle-\d{4}-\d\d-\d\d\.md$/)
  expect(markdown.text).toContain('- \\=1+1 is not all (written by Ana)')
  await expect(ana.getByRole('status').filter({ hasText: 'in your downloads' })).toBeVisible()
  const table = await fileOf(ana, 'As a table (CSV)')
  expect(table.text).toContain(`"Learning","'=1+1 is not all","Ana"`)
  const calendar = await fileOf(ana, 'Add it to my calendar')
  expect(calendar.name).toMatch(/\.ics$/)
  expect(calendar.text).toContain('SUMMARY:Tuesday circle\r\n')

  const file = `/api/sessions/${sessionId}/summary.md`
  expect(addresses.filter((address) => address.includes(file))).toHaveLength(1)
  expect(addresses.filter((address) => /[\w-]{43}/.test(address))).toEqual([])
  expect(await ana.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])

  await ana.route(`**${file}*`, (route) => route.abort())
  await button(ana, 'As text (Markdown)').click()
  await expect(ana.getByText('Nothing is lost. Please try again')).toBeVisible()
})

test('the printed page has what was written and no buttons', async ({ circle }) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  await button(ana, 'Write something down').click()
  await ana.getByRole('dialog').getByLabel('In a sentence or two').fill('Asking helps')
  await button(ana, 'Write it down').click()
  await expect(fay.getByText('Asking helps').first()).toBeVisible()
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()
  await expect(button(ana, 'Print this page')).toBeVisible()
  await ana.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(ana.getByText('Asking helps')).toBeVisible()
  await expect(ana.getByText(/^Tuesday circle, /)).toBeVisible()
  await expect(ana.getByRole('button')).toHaveCount(0)
  await expect(ana.getByText('Keep a copy')).toBeHidden()
  const { color } = await ana.locator('html').evaluate((page) => ({ color: getComputedStyle(page).color }))
  expect(color).toBe('rgb(0, 0, 0)')
  if (process.env.PICTURES) await ana.pdf({ path: 'screenshots/ended.pdf', format: 'A4' })
})
