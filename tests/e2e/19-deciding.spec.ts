import { button, expect, open, test } from '../support/e2e/browser.ts'

test('the group writes down what it wants to keep, decides together, and an action finds who does it', async ({
  circle,
}) => {
  const { join, display } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()

  await button(ana, 'More').click()
  const dialog = ana.getByRole('dialog')
  await button(ana, 'Write something down').click()
  await dialog.getByLabel('An action').check()
  await dialog.getByLabel('What will be done').fill('Find a larger room')
  await button(ana, 'Write it down').click()
  await button(ana, 'Write something down').click()
  await dialog.getByLabel('In a sentence or two').fill('I waited too long to ask')
  await dialog.getByLabel('Only for me').check()
  await button(ana, 'Write it down').click()
  await expect(dialog.getByText('only for you')).toBeVisible()

  await expect(fay.getByText('Find a larger room')).toBeVisible()
  await expect(fay.getByText('I waited too long to ask')).toBeHidden()
  await button(ben, 'More').click()
  await ben.getByRole('dialog').getByRole('button', { name: "I'll take it" }).click()
  await expect(dialog.getByText('Ben takes it')).toBeVisible()
  await ben.keyboard.press('Escape')
  await ana.keyboard.press('Escape')

  await button(fay, 'Ask a question').click()
  await fay.getByLabel('The question').fill('Shall we meet on Fridays?')
  await expect(fay.getByText('With fewer than four people here')).toBeVisible()
  await button(fay, 'Ask everyone now').click()
  await expect(screen.getByText('A question to everyone: Shall we meet on Fridays?')).toBeVisible()
  for (const [page, answer] of [
    [ana, 'I agree'],
    [ben, 'I stand aside'],
  ] as const) {
    await button(page, 'Answer').click()
    await page.getByLabel(answer).check()
    await button(page, 'Give my answer').click()
    await expect(page.getByText(`Your answer: ${answer}`)).toBeVisible()
  }
  await expect(fay.getByText('I stand aside')).toBeHidden()
  await button(fay, 'Close and show the result').click()
  await expect(screen.getByText('I agree: 1 · I stand aside: 1 · I object: 0')).toBeVisible()
  await button(ana, 'Show the result').click()
  await expect(ana.getByRole('dialog').getByText('Ben')).toBeVisible()
  await expect(fay.getByRole('region', { name: 'Decisions' }).getByText('Shall we meet on Fridays?')).toBeVisible()
})

test('with four people a question can be asked of which nobody learns who answered what', async ({ circle }) => {
  const { join, see } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const others = [await join('Ana'), await join('Ben'), await join('Cy')]
  await button(fay, 'Begin with “Conversation”').click()
  await button(fay, 'Ask a question').click()
  await fay.getByLabel('The question').fill('Which day?')
  await fay.getByLabel('One of several').check()
  await fay.getByLabel('The choices, one on each line').fill('Thursday\nFriday')
  await fay.getByLabel('Nobody learns who answered what').check()
  await button(fay, 'Ask everyone now').click()
  for (const page of [...others, fay]) {
    await button(page, 'Answer').click()
    await page.getByRole('dialog').getByLabel('Friday').check()
    await button(page, 'Give my answer').click()
    await expect(page.getByText('Your answer: Friday')).toBeVisible()
  }
  // Loaded anew, the page knows that there is an answer, and not which.
  const [ana = fay] = others
  await ana.reload()
  await expect(ana.getByText('You have answered. You can change your answer until the question closes.')).toBeVisible()
  await button(ana, 'Change my answer').click()
  await expect(ana.getByRole('dialog').getByLabel('Friday')).not.toBeChecked()
  await ana.keyboard.press('Escape')
  await button(fay, 'Close and show the result').click()
  await button(ana, 'Show the result').click()
  const { view } = await see()
  expect(view.polls[0]).toMatchObject({ counts: { Thursday: 0, Friday: 4 }, votes: null })
  expect(view.captures[0]).toMatchObject({ kind: 'decision', text: 'Which day? Friday' })
})

test('agreements that change are asked about again, and a note of the group is brought up for everyone', async ({
  circle,
}) => {
  const { join, display } = await circle({ agenda: [open], norms: ['Be kind.'] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const screen = await display()
  await button(fay, 'Begin with “Conversation”').click()
  await fay.getByText('What we agree on').click()
  await button(fay, 'Edit the agreements').click()
  await fay.getByLabel('What we agree on').fill('Be kind.\nOne speaks at a time.')
  await fay.getByLabel('How we settle disagreement').fill('We listen to both before anybody answers.')
  await button(fay, 'Keep this').click()
  const told = ana.locator('.told')
  await expect(told.getByText('The agreements have changed.')).toBeVisible()
  await expect(told.getByText('One speaks at a time.')).toBeVisible()
  await expect(told.getByText('Be kind.')).toBeHidden()
  await button(ana, 'I’ll do my best to keep these').click()
  await expect(told.getByText('The agreements have changed.')).toBeHidden()
  await expect(fay.getByText('The agreements have changed.')).toBeHidden()

  await fay.getByText('What we agree on').click()
  await button(fay, 'Show everyone: How we settle disagreement').click()
  await expect(screen.getByText('We listen to both before anybody answers.')).toBeVisible()
  await expect(told.getByText('We listen to both before anybody answers.')).toBeVisible()
  await button(fay, 'Put the note away').click()
  await expect(screen.getByText('The floor is open. Silence is fine.')).toBeVisible()
  await button(ana, 'More').click()
  await expect(ana.getByRole('dialog').getByText('erased 24 hours after the circle ends')).toBeVisible()
})
