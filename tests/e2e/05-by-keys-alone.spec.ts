import { button, expect, open, press, round, tabTo, test } from '../support/e2e/browser.ts'

test('E5 somebody with a keyboard alone joins, asks to speak, speaks, passes, and reaches all else', async ({
  circle,
  newPage,
}) => {
  const { join, links } = await circle({ agenda: [open, round] })
  const fay = await join('Fay', 'facilitator')
  const kay = await newPage()
  await kay.goto(links.participant)
  await tabTo(kay, 'Your name')
  await kay.keyboard.type('Kay')
  await tabTo(kay, 'do my best to keep these')
  await kay.keyboard.press('Space')
  await kay.keyboard.press('Enter')
  await expect(kay.getByText('Fay will begin soon.')).toBeVisible()
  await join('Ana')

  await button(fay, 'Begin with “Conversation”').click()
  await tabTo(kay, "I'd like to speak")
  await expect(button(kay, "I'd like to speak")).toBeEnabled()
  await kay.keyboard.press('Enter')
  // The same control, with the focus still on it.
  await expect(button(kay, 'Take my hand down')).toBeFocused()
  await button(fay, 'Call Kay').click()
  await expect(button(kay, "I'm done")).toBeFocused()
  await expect(button(kay, "I'm done")).toBeEnabled()
  await kay.keyboard.press('Space')
  await expect(kay.getByText('The floor is open. Silence is fine.')).toBeVisible()

  await fay.getByRole('button', { name: 'Next part: Check-in' }).first().click()
  await tabTo(kay, 'Pass this time')
  await kay.keyboard.press('Enter')
  await tabTo(kay, "I'd like a turn after all")
  await tabTo(kay, 'More')
  await kay.keyboard.press('Enter')
  await tabTo(kay, /My settings|Leave for today/)
  await kay.keyboard.press('Escape')
  await expect(button(kay, 'More')).toBeFocused()
})

const invitation = { title: 'Who is next', format: 'invitation', minutes: 8, settleSeconds: 0 } as const
const fishbowl = { ...open, title: 'Fishbowl', chairs: 2 } as const
const pairs = { title: 'In pairs', format: 'breakout', minutes: 6 } as const

test('E5 a facilitator with a keyboard alone asks, changes the agenda, leads every part, and never loses the focus', async ({
  circle,
}) => {
  const { join, see } = await circle({ agenda: [fishbowl, pairs, invitation], norms: ['Be kind.'] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')

  // A question before the circle begins: asked, answered, closed, seen.
  await press(fay, 'Ask a question')
  await expect(fay.getByLabel('Something of our own')).toBeFocused()
  await tabTo(fay, 'The question')
  await fay.keyboard.type('Shall we begin?')
  await fay.keyboard.press('Enter')
  await expect(button(fay, 'Ask a question')).toBeFocused()
  await press(ana, 'Answer')
  await tabTo(ana, 'I agree')
  await ana.keyboard.press('Space')
  await ana.keyboard.press('Enter')
  await expect(button(ana, 'Change my answer')).toBeFocused()
  await press(fay, 'Close and show the result', { back: true })
  await expect(button(fay, 'Ask a question')).toBeFocused()
  await press(ana, 'Show the result')
  await expect(ana.getByRole('dialog').getByText('Ana')).toBeVisible()
  await ana.keyboard.press('Escape')

  // A part is changed, with its chairs, and the agreements.
  await press(fay, 'What to do with Fishbowl')
  await expect(fay.getByRole('menuitem', { name: 'Edit' })).toBeFocused()
  await fay.keyboard.press('Enter')
  await expect(fay.getByLabel('Title')).toBeFocused()
  await fay.keyboard.press('Control+A')
  await fay.keyboard.type('Inside')
  await tabTo(fay, 'Chairs of an inner circle')
  await fay.keyboard.press('ArrowDown')
  await press(fay, 'Save')
  await expect(button(fay, 'What to do with Inside')).toBeFocused()
  expect((await see()).view.agenda.phases[0]?.chairs).toBe(3)
  await tabTo(fay, 'What we agree on')
  await fay.keyboard.press('Enter')
  await press(fay, 'Edit the agreements')
  await fay.keyboard.press('Control+End')
  await fay.keyboard.type('\nOne speaks at a time.')
  await press(fay, 'Keep this')
  await expect(fay.locator('summary', { hasText: 'What we agree on' })).toBeFocused()
  for (const page of [ana, ben]) {
    await press(page, 'I’ll do my best to keep these')
    await expect(page.locator(':focus')).toHaveCount(1)
  }

  // A chair is taken and left.
  await press(fay, 'Begin with “Inside”')
  await press(ana, 'Take the empty chair')
  await expect(button(ana, "I'd like to speak")).toBeFocused()
  await press(ana, 'Leave my chair', { back: true })
  await expect(button(ana, 'Take the empty chair')).toBeFocused()

  // Somebody is moved to no group, and back by shuffling.
  await press(fay, 'Next part: In pairs')
  await expect(ana.getByRole('heading', { name: 'You are with Ben.' })).toBeVisible()
  await tabTo(fay, 'Who is where')
  await fay.keyboard.press('Enter')
  await tabTo(fay, 'Ana’s group')
  await fay.keyboard.press('End')
  await expect(ana.getByRole('heading', { name: 'The others talk in small groups.' })).toBeVisible()
  await expect(fay.getByLabel('Ana’s group')).toBeFocused()
  await press(fay, 'Shuffle again', { back: true })
  await expect(ana.getByRole('heading', { name: 'You are with Ben.' })).toBeVisible()

  // The person who has spoken invites the next.
  await press(fay, 'Next part: Who is next')
  await press(fay, 'Begin with Ben')
  await press(ben, "I'm done")
  await press(ben, 'Ana')
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await expect(ben.locator(':focus')).toHaveCount(1)
})
