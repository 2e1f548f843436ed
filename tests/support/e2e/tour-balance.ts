import { MINUTE } from '@circlet/shared/time'
import type { Page } from '@playwright/test'
import { button, expect, open } from './browser.ts'
import type { Stop } from './look.ts'
import type { MakeCircle } from './tour.ts'

type Later = (pages: readonly Page[], ms: number) => Promise<void>

/** One person speaks for a quarter of an hour: the private offers, the facilitator's hints, and the closing page. */
export async function* tourOfBalance(makeCircle: MakeCircle, later: Later): AsyncGenerator<Stop> {
  const { join } = await makeCircle({
    agenda: [
      { ...open, minutes: 60 },
      { ...open, title: 'Outlook' },
    ],
  })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const cy = await join('Cy')
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await expect(button(ana, "I'm done")).toBeVisible()
  await later([fay, ana, ben, cy], 16 * MINUTE)
  await button(ana, "I'm done").click()
  const card = ben.getByRole('region', { name: 'For me' })
  await expect(card).toBeVisible()
  yield { name: 'participant-invited', page: ben }
  await expect(button(fay, 'Offer a go-around')).toBeVisible()
  yield { name: 'facilitator-hint', page: fay }
  await card.getByRole('button', { name: 'Type it instead' }).click()
  yield { name: 'participant-type-it', page: ben }
  await card.getByRole('textbox').fill('I would rather start with the budget')
  await card.getByRole('button', { name: 'Only to facilitators' }).click()
  await expect(fay.getByText('Ben writes: “I would rather start with the budget”').first()).toBeVisible()
  yield { name: 'facilitator-line', page: fay }
  await button(ben, 'More').click()
  await ben.getByText('How much of the talking I had').click()
  await expect(ben.getByText('There is plenty of room for you.')).toBeVisible()
  yield { name: 'participant-own-share', page: ben }
  await ben.keyboard.press('Escape')

  await button(fay, 'Ask a question').click()
  await fay.getByLabel('How evenly we share the talking').check()
  yield { name: 'facilitator-asking-about', page: fay }
  await button(fay, 'Ask everyone now').click()
  await agree(ana)
  await button(fay, 'Close and show the result').click()
  await end(fay)
  await expect(ana.getByText('Today few voices had most of the talking.')).toBeVisible()
  await ana.getByText('How much of the talking I had').click()
  await expect(ana.getByText("You've had a generous share.")).toBeVisible()
  yield { name: 'ended-own-share', page: ana }
  await fay.getByText('Show the timeline').click()
  await fay.getByText('The same as a table').click()
  yield { name: 'ended-timeline', page: fay }
}

/** A timeline of several parts and people, with the names that were agreed to. */
export async function* tourOfTimeline(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join } = await makeCircle({ agenda: [open, { ...open, title: 'Outlook' }] })
  const fay = await join('Fay', 'facilitator')
  const people = [await join('Ana'), await join('Ben'), await join('Cy')]
  const [ana, ben, cy] = people as [Page, Page, Page]
  await button(fay, 'Begin with “Conversation”').click()
  const speaks = async (page: Page, name: string) => {
    await button(page, "I'd like to speak").click()
    await button(fay, `Call ${name}`).click()
    await button(page, "I'm done").click()
  }
  await speaks(ana, 'Ana')
  await speaks(ben, 'Ben')
  await fay.getByRole('button', { name: 'Next part: Outlook' }).first().click()
  await speaks(cy, 'Cy')
  await speaks(ana, 'Ana')
  await button(fay, 'Ask a question').click()
  await fay.getByLabel('Names on the timeline of turns').check()
  await button(fay, 'Ask everyone now').click()
  for (const page of people) await agree(page)
  await button(fay, 'Close and show the result').click()
  await end(fay)
  await fay.getByText('Show the timeline').click()
  await fay.getByText('The same as a table').click()
  await expect(fay.getByRole('columnheader', { name: 'Who' })).toBeVisible()
  yield { name: 'ended-timeline-named', page: fay }
}

async function agree(page: Page) {
  await button(page, 'Answer').click()
  await page.getByLabel('I agree').check()
  await button(page, 'Give my answer').click()
  await expect(page.getByText('Your answer: I agree')).toBeVisible()
}

async function end(facilitator: Page) {
  await facilitator.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(facilitator, 'Close now').click()
  await expect(facilitator.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()
}
