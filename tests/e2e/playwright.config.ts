import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { HANGS_AFTER_MS, TEST_HANGS_AFTER_MS } from '../support/machine-speed.ts'

const from = (path: string) => new URL(path, import.meta.url).pathname

// What a browser does besides showing pages has no place in a test run, least of all calls to the outside.
const quietly = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  testDir: '.',
  // Times in milliseconds are taken when nothing else runs.
  projects: [
    { name: 'stories', testMatch: '*.spec.ts', testIgnore: '07-*' },
    { name: 'clocks', testMatch: '07-*.spec.ts', dependencies: ['stories'] },
  ],
  outputDir: from('../../.cache/test/e2e'),
  // One story for each core: with twice as many, each took twice as long and the whole was no faster.
  workers: availableParallelism(),
  fullyParallel: true,
  // A story that passes only when it is tried again has failed.
  retries: 0,
  timeout: 2 * TEST_HANGS_AFTER_MS,
  expect: { timeout: HANGS_AFTER_MS },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: from('../../.cache/test/e2e.json') }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quietly],
    },
  },
})
