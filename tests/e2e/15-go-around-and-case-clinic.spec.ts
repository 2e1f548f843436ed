import { readFile } from 'node:fs/promises'
import { button, comeIn, expect, test } from '../support/e2e/browser.ts'

test('E15 a go-around planned from the catalogue, in another order, with words to begin it', async ({ newPage }) => {
  const fay = await newPage()
  await fay.goto('/')
  await fay.getByRole('button', { name: 'Our own way' }).click()
  await fay.getByLabel('Title', { exact: true }).fill('Tuesday circle')
  await button(fay, 'Add a format').click()
  await fay.getByText('Go-around', { exact: true }).click()
  await button(fay, 'Add the parts of Go-around').click()
  await expect(fay.getByText('Go-around was added at the end.')).toBeVisible()
  await fay.getByLabel('Time at hand:').fill('5')
  await button(fay, 'Fit to time').click()
  await expect(fay.getByText('5 minutes in all.')).toBeVisible()

  // As a file it is the same agenda, and can be opened again.
  const saving = fay.waitForEvent('download')
  await button(fay, 'Save as a file').click()
  const file = await (await saving).path()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ title: 'Tuesday circle', agenda: [{ minutes: 5 }] })
  await fay
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await expect(fay.getByText('This file is not an agenda, or it is damaged.')).toBeVisible()
  await fay.locator('input[type=file]').setInputFiles(file)
  await expect(fay.getByText('“Tuesday circle” is open.')).toBeVisible()
  await button(fay, 'Keep as my own template').click()
  await button(fay, 'Create').click()
  const link = await fay.locator('.for-everyone').getByLabel('Link').inputValue()
  await fay.getByRole('link', { name: 'Open the facilitator’s panel' }).click()
  await comeIn(fay, 'Fay', true)

  const ana = await newPage()
  const ben = await newPage()
  for (const [page, name] of [
    [ana, 'Ana'],
    [ben, 'Ben'],
  ] as const) {
    await page.goto(link)
    await comeIn(page, name)
  }
  await button(fay, 'Begin with “Go-around”').click()
  await expect(fay.getByText('You can pass, or say later, and nobody will ask why.')).toBeVisible()
  await expect(ana.getByText('We begin with Ben.')).toBeVisible()
  await button(fay, 'Order of the round').click()
  await fay.getByRole('menuitem', { name: 'In the order people joined' }).click()
  await expect(ben.getByText('We begin with Ana.')).toBeVisible()
  await button(fay, 'Begin with Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(ana, 'Later, please').click()
  await expect(ben.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()
  await button(ben, 'Hand on to Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()

  // Saved agendas appear beside the built-in ones until they are deleted.
  await fay.goto('/')
  await button(fay, 'Prepare another circle').click()
  await expect(fay.getByRole('button', { name: /^Tuesday circle/ })).toBeVisible()
  await button(fay, 'Take away Tuesday circle').click()
  await expect(fay.getByRole('button', { name: /^Tuesday circle/ })).toBeHidden()
})

test('E15 in a case clinic the case giver speaks last and passes the seat on', async ({ circle }) => {
  const { join, see } = await circle({
    agenda: [
      { title: 'The situation', format: 'spotlight', minutes: 5, role: 'Case giver' },
      { title: 'Stillness', format: 'silence', minutes: 1 },
      { title: 'Mirroring', format: 'round', minutes: 5, role: 'Case giver', settleSeconds: 0 },
    ],
  })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const ben = await join('Ben')
  await fay.getByRole('button', { name: 'What to do with The situation' }).click()
  await fay.getByRole('menuitem', { name: 'Whose time it is' }).click()
  await fay.getByRole('dialog').getByRole('button', { name: 'Ana' }).click()
  await expect(fay.getByText('Case giver: Ana')).toHaveCount(2)
  await button(fay, 'Begin with “The situation”').click()
  await expect(fay.getByText('Ana, this time is yours.')).toBeVisible()
  await fay.getByRole('button', { name: 'Next part: Stillness' }).first().click()
  await expect(ana.getByText('A shared silence.').first()).toBeVisible()
  await fay.getByRole('button', { name: 'Next part: Mirroring' }).first().click()
  await expect(ana.getByText('We begin with Ben.')).toBeVisible()
  await button(fay, 'Begin with Ben').click()
  await button(ben, 'Hand on to Ana').click()
  await expect(ana.getByRole('heading', { name: 'You have the floor.' })).toBeVisible()

  await fay.getByRole('button', { name: 'What to do with The situation' }).click()
  await fay.getByRole('menuitem', { name: 'Again, for Ben' }).click()
  await expect(fay.getByText('Case giver 2: Ben')).toHaveCount(2)
  expect((await see()).view.agenda.phases).toHaveLength(5)
})

test('E15 a theme seen through lenses: asked for at the door, side by side in the round, beside every name', async ({
  circle,
  newPage,
}) => {
  const { join, links, display } = await circle({
    agenda: [{ title: 'From here', format: 'round', minutes: 5, order: 'lenses', settleSeconds: 0 }],
  })
  const fay = await join('Fay', 'facilitator')
  const screen = await display()
  for (const [name, lens] of [
    ['Ana', 'nurse'],
    ['Ben', 'nurse'],
    ['Cy', 'parent'],
  ] as const) {
    const page = await newPage()
    await page.goto(links.participant)
    await page.getByLabel('Your lens').fill(lens)
    await comeIn(page, name)
  }
  await expect(fay.locator('.seats').getByText('parent')).toBeVisible()
  await button(fay, 'Begin with “From here”').click()
  await expect(fay.locator('ol.round li')).toHaveText(['Ana nurse', 'Cy parent', 'Ben nurse'])
  await button(fay, 'Begin with Ana').click()
  await expect(screen.getByRole('heading', { name: 'Ana' })).toBeVisible()
  await expect(screen.getByText('nurse', { exact: true })).toBeVisible()
})
