import type { Page } from '@playwright/test'
import { button, type Circle, expect, open, round } from './browser.ts'
import type { Stop } from './look.ts'

type NewPage = () => Promise<Page>
export type MakeCircle = (plan: object) => Promise<Circle>

/** Before a session: the first page, preparing one, and its links. */
export async function* tourOfHome(newPage: NewPage): AsyncGenerator<Stop> {
  const page = await newPage()
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Support circle/ })).toBeVisible()
  yield { name: 'home', page }
  await page.getByRole('button', { name: /^Support circle/ }).click()
  await expect(page.getByRole('heading', { name: 'Prepare the circle' })).toBeVisible()
  yield { name: 'plan', page }
  await page.locator('.part-line').nth(1).click()
  yield { name: 'plan-part', page }
  await button(page, 'Add a format').click()
  await page.getByText('Troika consulting').click()
  yield { name: 'plan-formats', page }
  await page.keyboard.press('Escape')
  await page.getByLabel('Time at hand:').fill('45')
  await button(page, 'Fit to time').click()
  await button(page, 'Keep as my own template').click()
  await expect(page.getByText('Kept in this browser.')).toBeVisible()
  yield { name: 'plan-kept', page }
  await button(page, 'Create').click()
  await expect(page.getByRole('heading', { name: 'Send this to everyone' })).toBeVisible()
  yield { name: 'created', page }
}

/** The page for joining, and what it shows when there is no session. */
export async function* tourOfDoors(newPage: NewPage, makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display, links, sessionId } = await makeCircle({
    objectives: ['To hear how the week was'],
    agenda: [{ ...round, order: 'lenses' }, open],
  })
  const page = await newPage()
  await page.goto(links.participant)
  await expect(page.getByLabel('Your name')).toBeVisible()
  yield { name: 'join', page }
  await button(page, 'What exactly is kept').click()
  await expect(page.getByRole('table', { name: 'A circle' })).toBeVisible()
  yield { name: 'what-is-kept', page }
  await page.keyboard.press('Escape')
  await page.goto(`/s/${sessionId}#${'x'.repeat(43)}`)
  await expect(page.getByText('This link is not valid any more.')).toBeVisible()
  yield { name: 'link-not-valid', page }
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await expect(ana.getByText('Fay will begin soon.')).toBeVisible()
  yield { name: 'lobby', page: ana }
  yield { name: 'facilitator-lobby', page: fay }
  const screen = await display()
  await expect(screen.getByRole('img', { name: 'QR code of the link to join' })).toBeVisible()
  yield { name: 'display-lobby', page: screen }
}

/** A round that is late, from every screen, with a place for somebody without one. */
export async function* tourOfRound(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const prompt = 'What would you like to leave outside?'
  const { join, display } = await makeCircle({
    template: 'circle_60',
    agenda: [
      { ...round, turnSeconds: 180, prompt },
      { ...open, minutes: 30 },
    ],
  })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const screen = await display()
  await button(fay, 'Keep a place for someone without a screen').click()
  await fay.getByLabel('Their name').fill('Gus')
  yield { name: 'facilitator-keep-place', page: fay }
  await button(fay, 'Keep the place').click()
  await button(fay, 'Begin with “Check-in”').click()
  await expect(ana.getByText('We begin with Ben.')).toBeVisible()
  yield { name: 'participant-prepared', page: ana }
  await button(ben, 'More').click()
  await ben.getByLabel('Note for your turn').fill('That I slept badly, and that it is better now.')
  await ben.keyboard.press('Escape')
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(tim, '1 min').click()
  await expect(ben.getByRole('region', { name: 'For me' })).toBeVisible()
  yield { name: 'participant-my-turn', page: ben }
  yield { name: 'participant-round', page: ana }
  await button(fay, 'More about time').click()
  await fay.getByRole('menuitem', { name: '+5 min for this part' }).click()
  await expect(button(fay, 'Fit the rest')).toBeVisible()
  yield { name: 'facilitator-round', page: fay }
  yield { name: 'display-round', page: screen }
  await button(tim, 'Which is 1?').click()
  await expect(screen.locator('.identified')).toContainText('1')
  yield { name: 'display-identified', page: screen }
  yield { name: 'timekeeper-round', page: tim }
  await button(tim, 'What to do with Gus').click()
  yield { name: 'timekeeper-for-them', page: tim }
  await button(fay, 'What to do with Ana').click()
  await fay.getByRole('menuitem', { name: 'Hand the circle over' }).click()
  yield { name: 'facilitator-hand-over', page: fay }
}

/** An open conversation, from every screen. */
export async function* tourOfConversation(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display } = await makeCircle({ agenda: [{ ...open, role: 'Guest', turnSeconds: 30 }] })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()
  for (const page of [ana, ben]) await button(page, "I'd like to speak").click()
  await expect(ben.getByText('You are after Ana.')).toBeVisible()
  yield { name: 'participant-waiting', page: ben }
  await button(fay, 'Call Ana').click()
  await button(ana, 'Ask for a minute more').click()
  await expect(tim.getByRole('main').getByText('Ana asks for a minute more.')).toBeVisible()
  yield { name: 'facilitator-open', page: fay }
  yield { name: 'timekeeper-open', page: tim }
  await button(tim, 'Two minutes left in this part').click()
  await expect(screen.getByText('Two minutes left in this part')).toBeVisible()
  yield { name: 'participant-open', page: ben }
  await button(fay, 'What to do with Conversation').click()
  await fay.getByRole('menuitem', { name: 'Whose time it is' }).click()
  yield { name: 'facilitator-whose-time', page: fay }
  await fay.getByRole('dialog').getByRole('button', { name: 'Ana' }).click()
  yield { name: 'display-open', page: screen }
  await button(fay, 'What to do with Conversation').click()
  await fay.getByRole('menuitem', { name: 'Edit' }).click()
  yield { name: 'facilitator-editing', page: fay }
}
