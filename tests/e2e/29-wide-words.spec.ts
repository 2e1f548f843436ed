import { button, expect, open, test } from '../support/e2e/browser.ts'
import { expectNothingSticksOut, expectUncovered } from '../support/e2e/paint.ts'

const LONG = `https://example.org/${'a'.repeat(280)}`
const PILED = `Z${'\u0301'.repeat(90)}a${'\u0316'.repeat(90)}`
const PHONE = { viewport: { width: 360, height: 740 } }

test('[E6] long words and piled accents stay in their place, from the lobby to the close (B15)', async ({ circle }) => {
  const title = `${PILED.slice(0, 30)} ${LONG.slice(0, 60)}`
  const prompt = `${LONG} ${PILED}`
  const agenda = [{ ...open, title, prompt, replies: true }]
  const { join, display } = await circle({
    title,
    norms: [LONG.slice(0, 190), PILED],
    objectives: [LONG.slice(0, 190)],
    agenda,
  })
  const fay = await join('Fay', 'facilitator', PHONE)
  const ana = await join(`Zoe${'\u0301'.repeat(37)}`, 'participant', PHONE)
  const ben = await join('W'.repeat(40), 'participant', PHONE)
  const screen = await display()
  const pages = [fay, ana, ben, screen]
  const look = async () => {
    for (const page of pages) await expectNothingSticksOut(page)
  }
  await look()
  await button(fay, /^Begin with/).click()
  await expect(ana.getByRole('heading', { level: 1 })).toBeVisible()
  await look()

  await button(ana, "I'd like to speak").click()
  await button(ben, "I'd like to speak").click()
  await button(fay, /^Call Zo/).click()
  await expect(button(ana, "I'm done")).toBeVisible()
  await look()
  for (const page of [ben, screen])
    await expectUncovered(page.locator('.ring').first(), page.locator('h1, h2, .part p'))

  await button(ben, 'More').click()
  await button(ben, 'Write something down').click()
  await ben.getByRole('dialog').getByLabel('In a sentence or two').fill(prompt)
  await button(ben, 'Write it down').click()
  await look()
  await ben.keyboard.press('Escape')

  await fay.setViewportSize({ width: 1280, height: 900 })
  await button(fay, 'Ask a question').click()
  await fay.getByLabel('The question').fill(LONG.slice(0, 200))
  await look()
  await button(fay, 'Ask everyone now').click()
  await button(ana, 'Answer').click()
  await look()
  await ana.getByLabel('I agree').check()
  await button(ana, 'Give my answer').click()
  await button(fay, 'Close and show the result').click()
  await button(ben, 'Show the result').click()
  await look()
  await ben.keyboard.press('Escape')

  await fay.setViewportSize(PHONE.viewport)
  await fay.getByRole('button', { name: 'Close the circle' }).first().click()
  await button(fay, 'Close now').click()
  await expect(ana.getByRole('heading', { name: 'Thank you for being here' })).toBeVisible()
  await look()
})

test('[E6] long words also stay in place on the page of a group (B15)', async ({ newPage, server }) => {
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.ok).toBe(true)
    return answer.json()
  }
  const norms = [LONG.slice(0, 190), PILED]
  const { groupId, tokens } = await post('/api/groups', {
    name: LONG.slice(0, 100),
    purpose: LONG.slice(0, 190),
    norms,
  })
  const path = `/api/groups/${groupId}`
  const seat = await post(`${path}/members`, { name: 'W'.repeat(40), lens: 'W'.repeat(60) }, tokens.keeper)
  const wishes = [
    { type: 'add-topic', text: LONG.slice(0, 90) },
    { type: 'add-objective', text: LONG.slice(0, 190), measure: LONG.slice(0, 190) },
    { type: 'take-action', text: LONG, step: LONG },
    { type: 'save-agenda', title: LONG.slice(0, 90), phases: [{ ...open, title: LONG.slice(0, 90) }] },
  ]
  for (const [place, command] of wishes.entries()) {
    const { ok } = await post(`${path}/commands`, { id: `wish-${place}`, command }, seat.token)
    expect(ok).toBe(true)
  }
  const page = await newPage(PHONE)
  await page.goto(`/g/${groupId}#${tokens.member}`)
  await expect(page.getByLabel('Your name')).toBeVisible()
  await expectNothingSticksOut(page)
  const keeper = await newPage(PHONE)
  await keeper.goto(`/g/${groupId}#${seat.token}`)
  await button(keeper, 'Start a circle').click()
  await expectNothingSticksOut(keeper)
  await button(keeper, 'Look back over the quarter').click()
  await expect(keeper.getByRole('heading', { name: 'Over a quarter' })).toBeVisible()
  await expectNothingSticksOut(keeper)
})
