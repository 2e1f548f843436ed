import { button, expect, open } from './browser.ts'
import type { Stop } from './look.ts'
import type { MakeCircle } from './tour.ts'

/** A mutual invitation: who chooses, who waits, and who can take it back. */
export async function* tourOfInviting(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const invitation = { title: 'Who comes next', format: 'invitation', minutes: 8, settleSeconds: 0 }
  const { join, display } = await makeCircle({ agenda: [invitation] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “Who comes next”').click()
  await button(fay, 'Begin with Ben').click()
  await expect(button(ben, "I'm done")).toBeEnabled()
  await button(ben, "I'm done").click()
  await expect(button(ben, 'Undo: back to me')).toBeVisible()
  // The first two within the ten seconds of an undo, all within the twenty of an invitation.
  yield { name: 'participant-inviting', page: ben }
  yield { name: 'facilitator-inviting', page: fay }
  yield { name: 'participant-to-be-invited', page: ana }
  yield { name: 'display-inviting', page: screen }
}

/** Small groups, and an inner circle with somebody who is with the speaker. */
export async function* tourOfTogether(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const pairs = { title: 'In pairs', format: 'breakout', minutes: 6 }
  const { join, display } = await makeCircle({ agenda: [pairs, { ...open, title: 'Fishbowl', chairs: 2 }] })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const cy = await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “In pairs”').click()
  await expect(ana.getByRole('heading', { name: /^You are with / })).toBeVisible()
  await fay.getByText('Who is where').click()
  yield { name: 'participant-pairs', page: ana }
  yield { name: 'facilitator-pairs', page: fay }
  yield { name: 'timekeeper-pairs', page: tim }
  yield { name: 'display-pairs', page: screen }
  await fay.getByRole('button', { name: 'Next part: Fishbowl' }).first().click()
  await button(ana, 'Take the empty chair').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await fay.getByText('Who sits inside').click()
  await button(ben, 'With you').click()
  await expect(button(ben, 'You are with them')).toBeVisible()
  yield { name: 'participant-outside', page: ben }
  yield { name: 'facilitator-fishbowl', page: fay }
  yield { name: 'timekeeper-fishbowl', page: tim }
  for (const page of [ben, cy]) await button(page, 'Take the empty chair').click()
  await expect(ana.getByText('Cy has joined. Would you like to leave your chair?')).toBeVisible()
  yield { name: 'participant-inside', page: ana }
  yield { name: 'display-fishbowl', page: screen }
}

/** Questions of several kinds, agreements that change, and a note of the group for everyone. */
export async function* tourOfAgreeing(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display } = await makeCircle({ agenda: [open], norms: ['Be kind.'] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await join('Cy')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()
  await button(fay, 'Ask a question').click()
  await fay.getByLabel('The question').fill('Shall we meet on Fridays?')
  await button(fay, 'Ask everyone now').click()
  await button(fay, 'Ask a question').click()
  await fay.getByLabel('The question').fill('What shall we talk about next time?')
  await fay.getByLabel('A few of several, with dots').check()
  await fay.getByLabel('The choices, one on each line').fill('Sleep\nAsking for help\nWork\nFamily')
  await fay.getByLabel('Nobody learns who answered what').check()
  yield { name: 'facilitator-asking', page: fay }
  await button(fay, 'Ask everyone now').click()
  await button(fay, 'More about time').click()
  await fay.getByRole('menuitem', { name: 'Ask everyone for 5 min more' }).click()

  await button(ben, 'Answer').first().click()
  await ben.getByLabel('I object').check()
  await ben.getByLabel('What would have to be different for you?').fill('I work late on Fridays.')
  yield { name: 'participant-answering', page: ben }
  await button(ben, 'Give my answer').click()
  await button(ben, 'Answer').last().click()
  await ben.getByLabel('Asking for help').check()
  yield { name: 'participant-dots', page: ben }
  await button(ben, 'Give my answer').click()
  await button(ben, 'Yes').click()
  await expect(button(ben, 'Answer')).toHaveCount(0)
  yield { name: 'participant-asked', page: ben }
  yield { name: 'facilitator-asked', page: fay }
  yield { name: 'display-asked', page: screen }
  for (const count of [3, 2, 1]) {
    await expect(button(fay, 'Close and show the result')).toHaveCount(count)
    await button(fay, 'Close and show the result').last().click()
  }
  // The first that was asked closed last.
  await expect(ben.getByText('The answers are here: Shall we meet on Fridays?')).toBeVisible()
  await button(ben, 'Show the result').click()
  yield { name: 'participant-result', page: ben }
  await ben.keyboard.press('Escape')

  await fay.getByText('What we agree on').click()
  await button(fay, 'Edit the agreements').click()
  await fay.getByLabel('What we agree on').fill('Be kind.\nOne speaks at a time.')
  await fay.getByLabel('How we settle disagreement').fill('We listen to both before anybody answers.')
  yield { name: 'facilitator-agreeing', page: fay }
  await button(fay, 'Keep this').click()
  await fay.getByText('What we agree on').click()
  await button(fay, 'Show everyone: How we settle disagreement').click()
  await expect(ana.getByText('We listen to both before anybody answers.')).toBeVisible()
  yield { name: 'participant-agreeing', page: ana }
  yield { name: 'facilitator-note', page: fay }
  yield { name: 'display-note', page: screen }
}

/** A silence and a breath on every screen, what opens above one, and the end. */
export async function* tourOfTheEnd(makeCircle: MakeCircle): AsyncGenerator<Stop> {
  const { join, display } = await makeCircle({
    agenda: [
      { title: 'A silence', format: 'silence', minutes: 3 },
      { ...open, outcome: 'decision' },
    ],
  })
  const fay = await join('Fay', 'facilitator')
  const tim = await join('Tim', 'timekeeper')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const screen = await display()
  const everywhere = { participant: ana, facilitator: fay, timekeeper: tim, display: screen }
  await button(fay, 'Begin with “A silence”').click()
  await expect(ana.getByText('A shared silence.').first()).toBeVisible()
  for (const [role, page] of Object.entries(everywhere)) yield { name: `${role}-silence`, page }
  await fay.getByRole('button', { name: 'Next part: Conversation' }).first().click()
  await button(ana, 'My next step').click()
  yield { name: 'participant-next-step', page: ana }
  await button(ana, 'Not yet').click()
  await button(ana, 'More').click()
  await button(ana, 'Check in with me').click()
  await expect(fay.getByText('Ana would like you to check in.')).toBeVisible()
  yield { name: 'participant-more', page: ana }
  await button(ana, 'Write something down').click()
  await ana.getByRole('dialog').getByLabel('An action').check()
  await ana.getByRole('dialog').getByLabel('What will be done').fill('Find a larger room')
  await button(ana, 'Write it down').click()
  await ana.getByRole('dialog').getByRole('button', { name: "I'll take it" }).click()
  await button(ana, 'Measure how long I speak').click()
  await expect(button(ana, 'Start measuring')).toBeVisible()
  yield { name: 'participant-may-measure', page: ana }
  await button(ana, 'Rather not').click()
  await button(fay, 'A breath').click()
  await expect(ana.getByText('A breath together.').first()).toBeVisible()
  for (const [role, page] of Object.entries(everywhere)) yield { name: `${role}-breath`, page }
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  yield { name: 'facilitator-closing', page: fay }
  await button(fay, 'Erase this circle now').click()
  yield { name: 'facilitator-erasing', page: fay }
  await button(fay, 'Close now').click()
  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()
  yield { name: 'ended', page: ana }
  await ana.getByRole('slider', { name: 'I felt heard' }).press('End')
  await ana.getByLabel('I chose to listen').check()
  await ana.getByText('Two more, if you like').click()
  yield { name: 'ended-answered', page: ana }
  for (const page of [ana, ben, tim, fay]) {
    await page.getByRole('slider', { name: 'Overall' }).click()
    await button(page, 'Give my answers').click()
    await expect(
      page.getByText('Your answers are in the box.').or(page.getByRole('heading', { name: 'Results' })),
    ).toBeVisible()
  }
  await fay.getByLabel('Would you like somebody to check in with you?').selectOption('Ana')
  await button(fay, 'Let them know').click()
  await expect(ana.getByText('Fay would like you to check in')).toBeVisible()
  yield { name: 'ended-results', page: ana }
  yield { name: 'ended-asked', page: fay }
  await expect(screen.getByText('Thank you for being here.')).toBeVisible()
  yield { name: 'display-ended', page: screen }
  await button(ana, 'Remove my data').click()
  yield { name: 'ended-removing', page: ana }
  await button(ana, 'Remove it now').click()
  await expect(ana.getByRole('heading', { name: 'Your data is removed' })).toBeVisible()
  yield { name: 'data-removed', page: ana }
}
