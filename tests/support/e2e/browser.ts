import type { LinkRole, Role } from '@circlet/shared/ids'
import type { CreateSession } from '@circlet/shared/protocol/create'
import type { View } from '@circlet/shared/session/model/view'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { ServerProcess } from './server.ts'

export { expect } from '@playwright/test'

/** Turns of a round begin at once, unless a story is about settling. */
export const round = { title: 'Check-in', format: 'round', minutes: 5, turnSeconds: 60, settleSeconds: 0 } as const
export const open = { title: 'Conversation', format: 'open', minutes: 10, turnSeconds: 60 } as const

interface Made {
  readonly sessionId: string
  readonly links: Readonly<Record<LinkRole, string>>
  readonly tokens: Readonly<Record<LinkRole, string>>
}

/** A session, and the people in it, each in a browser of their own. */
export interface Circle extends Made {
  /** Joins through the join page as anybody does; facilitators and timekeepers do not take turns. */
  join(name: string, role?: Role, options?: BrowserContextOptions): Promise<Page>
  /** Opens the shared screen. */
  display(options?: BrowserContextOptions): Promise<Page>
  /** The snapshot that the server sends to a viewer without a seat. */
  see(): Promise<{ readonly view: View; readonly now: number }>
}

interface Fixtures {
  /** A page in a browser that knows nothing yet. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  circle: (plan?: Partial<CreateSession>) => Promise<Circle>
  /** Lets so many minutes pass: stops the server and restarts it with its clock ahead. */
  later: (pages: readonly Page[], ms: number) => Promise<void>
}

/** A story with a server of this worker, and as many browsers as it needs. */
export const test = base.extend<Fixtures, { server: ServerProcess }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: how Playwright is told that nothing else is needed
    async ({}, use) => {
      const server = await ServerProcess.start()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  newPage: async ({ browser, server }, use) => {
    const faults: Error[] = []
    const pages: Page[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: server.url, ...options })
      context.on('weberror', (fault) => faults.push(fault.error()))
      const page = await context.newPage()
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(faults, 'errors that no page handled').toEqual([])
  },

  later: async ({ server }, use) => {
    let isAhead = false
    await use(async (pages, ms) => {
      const cutOff = pages.map((page) => page.getByText('Not live right now.').waitFor())
      await server.kill()
      await Promise.all(cutOff)
      await server.run(ms)
      isAhead = true
      for (const page of pages) await expect(page.getByText('Not live right now.')).toBeHidden()
    })
    // The next story begins now.
    if (!isAhead) return
    await server.kill()
    await server.run()
  },

  circle: async ({ newPage, server }, use) => {
    await use(async (plan) => {
      const made = await create(server.url, { agenda: [round, open], ...plan })
      return {
        ...made,
        async join(name, role = 'participant', options) {
          const page = await newPage(options)
          await page.goto(pathOf(made, role))
          await comeIn(page, name, role !== 'participant')
          return page
        },
        async display(options) {
          const page = await newPage({ viewport: { width: 1920, height: 1080 }, ...options })
          await page.goto(pathOf(made, 'display'))
          return page
        },
        async see() {
          const headers = { authorization: `Bearer ${made.tokens.display}` }
          const answer = await fetch(`${server.url}/api/sessions/${made.sessionId}`, { headers })
          return (await answer.json()) as { view: View; now: number }
        },
      }
    })
  },
})

async function create(url: string, plan: Partial<CreateSession>): Promise<Made> {
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Tuesday circle', ...plan }),
  })
  if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Made
}

const pathOf = ({ sessionId, tokens }: Made, role: LinkRole) => `/s/${sessionId}#${tokens[role]}`

/** Fills in the join page and joins; members who do not take turns are not called in rounds. */
export async function comeIn(page: Page, name: string, holdsTheFrame = false): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  if (holdsTheFrame) await page.getByLabel('I only hold the frame').check()
  await page.getByLabel('do my best to keep these').check()
  await page.getByRole('button', { name: 'Come in' }).click()
  // The button changes its label while it waits, so this checks that the form is gone.
  await expect(page.getByLabel('Your name')).toBeHidden()
}

/** The button of that name. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** Goes from control to control until the one of that name has the focus, as somebody without a pointer does, and sees that it has. */
export async function tabTo(page: Page, name: string | RegExp, { back = false } = {}): Promise<void> {
  const exact = typeof name === 'string'
  const target = page
    .getByRole('button', { name, exact })
    .or(page.getByLabel(name, { exact: false }))
    .or(page.locator('summary', { hasText: name }))
    .first()
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
      return
    }
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`no way to ${name} by Tab`)
}

/** Goes to the button of that name and presses it, once it can be. */
export async function press(page: Page, name: string | RegExp, options?: { readonly back: boolean }): Promise<void> {
  await tabTo(page, name, options)
  await expect(page.locator(':focus')).toBeEnabled()
  await page.keyboard.press('Enter')
}
