import { MINUTE } from '@circlet/shared/time'
import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e/browser.ts'
import { recordsIn, traceOf } from '../support/e2e/trace.ts'

test('a member who spoke little is invited, and only their browser of five receives it', async ({ circle, later }) => {
  const { join, see } = await circle({ agenda: [{ ...open, minutes: 60 }] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  const others = [await join('Ben'), await join('Cy'), await join('Dee')]
  await button(fay, 'Begin with “Conversation”').click()
  await button(ana, "I'd like to speak").click()
  await button(fay, 'Call Ana').click()
  await expect(button(ana, "I'm done")).toBeVisible()

  // A quarter of an hour passes in which Ana alone has the floor.
  const five = [fay, ana, ...others]
  const traces = new Map<Page, string[]>(five.map((page) => [page, traceOf(page)]))
  await later(five, 16 * MINUTE)
  await button(ana, "I'm done").click()

  // One of them, and nobody else, has a card.
  const cardOf = (page: Page) => page.getByRole('region', { name: 'For me' })
  await expect.poll(async () => (await Promise.all(others.map((page) => cardOf(page).count()))).join('')).toMatch(/1/)
  const counts = await Promise.all(five.map((page) => cardOf(page).count()))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  const invited = five[counts.indexOf(1)]
  if (!invited) throw new Error('nobody was invited')

  // And on the wire: one browser received a prompt.
  const frames = (page: Page) => traces.get(page) ?? []
  const heard = five.filter((page) => frames(page).some((frame) => frame.includes('"wording":"invite')))
  expect(heard).toEqual([invited])
  const version = recordsIn(frames(invited)).find(({ text }) => text.includes('prompt-shown'))?.version
  const received = (page: Page) => recordsIn(frames(page)).find((record) => record.version === version)
  const plain = others.filter((page) => page !== invited)
  expect(plain.length).toBe(2)
  const [told] = plain.map((page) => received(page)?.text)
  for (const page of [ana, ...plain]) expect(received(page)?.text).toBe(told)
  // The facilitator's frames differ only in facilitators' fields, and none of them says who.
  const { view } = await see()
  const member = view.members.find(({ name }) => name === ['Ben', 'Cy', 'Dee'][others.indexOf(invited)])
  const events = (page: Page) => (received(page)?.events ?? []).map((event) => JSON.stringify(event))
  const more = events(fay).filter((event) => !events(ana).includes(event))
  expect(events(ana).every((event) => events(fay).includes(event))).toBe(true)
  expect(more.join()).not.toContain(`"${member?.id}"`)
  expect(more.join()).not.toContain('invit')

  // The facilitator receives the answer with the name, the others receive an empty record.
  const before = new Map(five.map((page) => [page, frames(page).length]))
  await button(invited, 'Invite me in').click()
  await expect(cardOf(invited)).toHaveCount(0)
  await expect(fay.getByRole('main').getByText(`${member?.name} would like to be invited in.`)).toBeVisible()
  for (const page of [ana, ...plain]) {
    await expect.poll(() => recordsIn(frames(page).slice(before.get(page))).length).toBe(1)
    expect(recordsIn(frames(page).slice(before.get(page)))[0]?.events).toEqual([])
  }
})
