import type { Page } from '@playwright/test'
import { button, type Circle, expect, open, round } from './e2e.ts'

/** One screen in one situation, as a person meets it. */
export interface Stop {
  readonly name: string
  readonly page: Page
}

type NewPage = () => Promise<Page>
type MakeCircle = (plan: object) => Promise<Circle>

/** Before a session: the first page, preparing one, and its links. */
export async function* tourOfHome(newPage: NewPage): AsyncGenerator<Stop> {
  const page = await newPage()
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Support circle/ })).toBeVisible()
  yield { name: 'home', page }
  await page.getByRole('button', { name: /^Support circle/ }).click()
  await expect(page.getByRole('heading', { name: 'Prepare the session' })).toBeVisible()
  yield { name: 'plan', page }
  await page.locator('.part-line').nth(1).click()
  yield { name: 'plan-part', page }
  await button(page, 'Add a format').click()
  await page.getByText('Troika consulting').click()
  yield { name: 'plan-formats', page }
  await page.keyboard.press('Escape')
  await page.getByLabel('Time at hand:').fill('45')
  await button(page, 'Lay out anew').click()
  await button(page, 'Keep as my own template').click()
  await expect(page.getByText('Kept in this browser.')).toBeVisible()
  yield { name: 'plan-kept', page }
  await button(page, 'Create').click()
  await expect(page.getByRole('heading', { name: 'Send this to everyone' })).toBeVisible()
  yield { name: 'created', page }
}

/** The way in, and what stands there when there is none. */
export async function* tourOfDoors(newPage: NewPage, makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display, links, sessionId } = await makeCircle({
    objectives: ['To hear how the week was'],
    agenda: [{ ...round, order: 'lenses' }, open],
  })
  const page = await newPage()
  await page.goto(links.participant)
  await expect(page.getByLabel('Your name')).toBeVisible()
  yield { name: 'join', page }
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

/** A round, from every screen. */
export async function* tourOfRound(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const prompt = 'What would you like to leave outside?'
  const { join, display } = await makeCircle({
    template: 'circle_60',
    agenda: [{ ...round, turnSeconds: 180, prompt }],
  })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const screen = await display()
  await button(fay, 'Begin with “Check-in”').click()
  await expect(ana.getByText('We begin with Ben.')).toBeVisible()
  yield { name: 'participant-prepared', page: ana }
  await button(fay, 'Begin with Ben').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(tim, '1 min').click()
  await expect(ben.getByRole('region', { name: 'For me' })).toBeVisible()
  yield { name: 'participant-my-turn', page: ben }
  yield { name: 'participant-round', page: ana }
  yield { name: 'facilitator-round', page: fay }
  yield { name: 'timekeeper-round', page: tim }
  yield { name: 'display-round', page: screen }
}

/** An open conversation, from every screen. */
export async function* tourOfConversation(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display } = await makeCircle({ agenda: [{ ...open, role: 'Guest' }] })
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
  await button(tim, 'Two minutes left in this part').click()
  await expect(screen.getByText('Two minutes left in this part')).toBeVisible()
  yield { name: 'participant-open', page: ben }
  yield { name: 'facilitator-open', page: fay }
  yield { name: 'timekeeper-open', page: tim }
  await button(fay, 'What to do with Conversation').click()
  await fay.getByRole('menuitem', { name: 'Whose time it is' }).click()
  yield { name: 'facilitator-whose-time', page: fay }
  await fay.getByRole('dialog').getByRole('button', { name: 'Ana' }).click()
  yield { name: 'display-open', page: screen }
  await button(fay, 'Ask a question').click()
  yield { name: 'facilitator-asking', page: fay }
  await fay.getByLabel('The question').fill('Shall we meet on Fridays?')
  await button(fay, 'Ask everyone now').click()
  await button(ben, 'Answer').click()
  await ben.getByLabel('I object').check()
  yield { name: 'participant-answering', page: ben }
}

/** Small groups, and an inner circle with somebody who is with the speaker. */
export async function* tourOfTogether(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const pairs = { title: 'In pairs', format: 'breakout', minutes: 6 }
  const { join, display } = await makeCircle({ agenda: [pairs, { ...open, title: 'Fishbowl', chairs: 2 }] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “In pairs”').click()
  await expect(ana.getByRole('heading', { name: /^You are with / })).toBeVisible()
  await fay.getByText('Who is where').click()
  yield { name: 'participant-pairs', page: ana }
  yield { name: 'facilitator-pairs', page: fay }
  yield { name: 'display-pairs', page: screen }
  await fay.getByRole('button', { name: 'Next part: Fishbowl' }).first().click()
  await button(ana, 'Take the empty chair').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await fay.getByText('Who sits inside').click()
  await button(ben, 'With you').click()
  await expect(button(ben, 'You are with them')).toBeVisible()
  yield { name: 'participant-outside', page: ben }
  yield { name: 'participant-inside', page: ana }
  yield { name: 'facilitator-fishbowl', page: fay }
  yield { name: 'display-fishbowl', page: screen }
}

/** What opens above a screen, a breath, and the end. */
export async function* tourOfTheEnd(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display } = await makeCircle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, 'More').click()
  await button(ana, 'Check in with me').click()
  await expect(fay.getByText('Ana would like you to check in.')).toBeVisible()
  yield { name: 'participant-more', page: ana }
  await button(ana, 'Write something down').click()
  await ana.getByRole('dialog').getByLabel('An action').check()
  await ana.getByRole('dialog').getByLabel('What will be done').fill('Find a larger room')
  await button(ana, 'Write it down').click()
  await button(ana, "I'll take it").click()
  await ana.keyboard.press('Escape')
  await button(fay, 'A breath').click()
  await expect(ana.getByText('A breath together.').first()).toBeVisible()
  yield { name: 'participant-breath', page: ana }
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  yield { name: 'facilitator-closing', page: fay }
  await button(fay, 'Close now').click()
  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()
  yield { name: 'ended', page: ana }
  await expect(screen.getByText('Thank you for being here.')).toBeVisible()
  yield { name: 'display-ended', page: screen }
}
