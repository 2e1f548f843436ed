import type { Page } from '@playwright/test'
import { button, expect, open, test } from '../support/e2e/browser.ts'
import { recordVoice } from '../support/e2e/voice.ts'
import { within } from '../support/machine-speed.ts'
import config from './playwright.config.ts'

const { launchOptions } = config.use ?? {}
const voice = recordVoice(new URL('../../.cache/test/voice', import.meta.url).pathname)
const microphone = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${voice.path}%noloop`,
]

// A microphone that plays a file, in a browser that lets every page use it which asks.
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), ...microphone] } })

/** Whatever could carry sound away, counted from before the page begins; and a way to pull the microphone out. */
const watched = () => {
  const page = window as unknown as { carriers: number; tracks: MediaStreamTrack[] }
  page.carriers = 0
  page.tracks = []
  for (const name of ['RTCPeerConnection', 'MediaRecorder', 'WebTransport'] as const) {
    const Real = window[name] as unknown as new (...given: unknown[]) => object
    if (!Real) continue
    const Counted = class extends Real {
      constructor(...given: unknown[]) {
        super(...given)
        page.carriers += 1
      }
    }
    Object.assign(window, { [name]: Counted })
  }
  const devices = navigator.mediaDevices
  const ask = devices?.getUserMedia.bind(devices)
  if (ask)
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints)
      page.tracks.push(...stream.getTracks())
      return stream
    }
}
const carriers = (page: Page) => page.evaluate(() => (window as unknown as { carriers: number }).carriers)
const tracks = (page: Page) =>
  page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState))

/** Opens *my settings* and turns measuring on: the page reloads. */
async function wish(page: Page) {
  await button(page, 'More').click()
  await expect(page.getByText('No sound leaves this device')).toBeVisible()
  await button(page, 'Measure how long I speak').click()
  await page.waitForURL(/\?microphone$/)
  await expect(page.getByText('This page may now ask for your microphone. Nothing is heard yet.')).toBeVisible()
}

test('[BA31, BA32, BA33] members who want it are measured: only seconds leave the laptop, no sound', async ({
  circle,
}) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await ana.addInitScript(watched)
  const frames: (string | Buffer)[] = []
  const requests: string[] = []
  ana.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void frames.push(payload)))
  ana.on(
    'request',
    (request) => void requests.push(`${request.method()} ${request.resourceType()} ${request.postData()}`),
  )

  await expect(button(ana, 'More')).toBeVisible()
  const refused = await ana.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => '', String))
  expect(refused).toContain('NotAllowedError')
  await wish(ana)
  expect(await tracks(ana)).toEqual([])
  const before = requests.length
  frames.length = 0
  await button(ana, 'Start measuring').click()
  await expect(ana.getByText('Your speaking time is measured here.')).toBeVisible()
  await expect(ana.getByRole('meter')).toBeVisible()
  await expect(ana.getByText('heard as speech', { exact: true })).toBeVisible()

  const told = () =>
    frames.flatMap((frame) => /^42\d+\["session:heard",\{"spokenMs":(\d{1,5})\}\]$/.exec(String(frame))?.[1] ?? [])
  await expect.poll(() => told().length, { timeout: within(90_000) }).toBe(3)
  const share = told().reduce((sum, ms) => sum + Number(ms), 0) / 30_000
  console.log(`heard ${share.toFixed(3)} of 30 s, spoken ${voice.share(30).toFixed(3)}: ${told().join(', ')}`)
  expect(Math.abs(share - voice.share(30))).toBeLessThan(0.1)

  // Beside those numbers there are heartbeats and readings of the clock, and nothing that is large or not text.
  const others = frames.filter(
    (frame) => typeof frame !== 'string' || !/^(3|42\d+\["(session:heard|clock:read)")/.test(frame),
  )
  expect(others).toEqual([])
  for (const frame of frames) expect(frame.length).toBeLessThan(80)
  const after = requests.slice(before)
  expect(after.filter((request) => request !== 'GET script null')).toEqual([])
  expect(await carriers(ana)).toBe(0)
  expect(await fay.getByText(/measured/).count()).toBe(0)

  await button(ana, 'Stop measuring').click()
  await expect(ana.getByText('Your speaking time is measured here.')).toBeHidden()
  expect(await tracks(ana)).toEqual(['ended'])
  expect(new URL(ana.url()).search).toBe('')
})

test('[BA32] plain words report a refused, missing, taken or unplugged microphone, and the session continues without it', async ({
  circle,
}) => {
  const { join } = await circle({ agenda: [open] })
  const fay = await join('Fay', 'facilitator')
  const ana = await join('Ana')
  await button(fay, 'Begin with “Conversation”').click()
  await ana.addInitScript(watched)
  // An address alone, as somebody may have sent it, asks nothing.
  await ana.goto(`${new URL(ana.url()).pathname}?microphone`)
  await expect(button(ana, "I'd like to speak")).toBeVisible()
  await button(ana, 'More').click()
  await expect(button(ana, 'Measure how long I speak')).toBeVisible()
  expect(await ana.getByText('This page may now ask').count()).toBe(0)
  await ana.keyboard.press('Escape')
  await wish(ana)
  const words = {
    NotAllowedError: /does not let this page use the microphone/,
    NotFoundError: /No microphone was found/,
    NotReadableError: /Another program is using the microphone/,
  }
  await ana.evaluate(() => {
    const page = window as unknown as { real: MediaDevices['getUserMedia'] }
    page.real = navigator.mediaDevices.getUserMedia
  })
  let press = 'Start measuring'
  for (const [name, sentence] of Object.entries(words)) {
    await ana.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error))
    }, name)
    await button(ana, press).click()
    await expect(ana.getByText(sentence)).toBeVisible()
    press = 'Try again'
  }
  await ana.evaluate(() => {
    navigator.mediaDevices.getUserMedia = (window as unknown as { real: MediaDevices['getUserMedia'] }).real
  })
  await button(ana, 'Try again').click()
  await expect(ana.getByText('Your speaking time is measured here.')).toBeVisible()
  await ana.evaluate(() => {
    const [track] = (window as unknown as { tracks: MediaStreamTrack[] }).tracks
    track?.dispatchEvent(new Event('ended'))
  })
  await expect(ana.getByText(/The microphone is gone, perhaps unplugged/)).toBeVisible()

  // A timekeeper who speaks in the rounds is counted too; a facilitator is not (BA1).
  const tim = await join('Tim', 'timekeeper')
  await button(tim, 'For me').click()
  await button(tim, 'Measure how long I speak').click()
  await expect(button(tim, 'Start measuring')).toBeVisible()
  await button(fay, 'For me').click()
  await expect(fay.getByRole('dialog')).toBeVisible()
  await expect(button(fay, 'Measure how long I speak')).toBeHidden()
  expect(await tracks(ana)).toEqual(['ended'])
  await button(ana, 'Rather not').click()
  await expect(button(ana, 'Rather not')).toBeHidden()
  await expect(button(ana, "I'd like to speak")).toBeVisible()
})
