import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, stop } from './run.mjs'

// What the tests run besides Node, by its Debian name, and where it may be. Chromium without windows comes first: it
// shows the same pages for a quarter of the processor's time, which two slow cores need.
const browsers = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const needs = {
  'redis-server': () => find(['redis-server']),
  'espeak-ng': () => find(['espeak-ng']),
  'chromium-headless-shell': () => process.env.CHROMIUM ?? find(browsers),
}

function find(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

const missing = () => Object.keys(needs).filter((name) => !needs[name]())

// One command to type, for the machine at hand; Homebrew has them, the browser as a cask whose path has to be told.
function commandFor(packages) {
  if (process.platform === 'darwin')
    return 'brew install redis espeak-ng chromium && export CHROMIUM=/Applications/Chromium.app/Contents/MacOS/Chromium'
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`
}

/** Finds redis-server, espeak-ng and Chromium, installing them where we may (Debian as root); else stops and names the one command to run. Answers where Chromium is. */
export async function findOrInstallSystem() {
  const packages = missing()
  if (packages.length > 0 && process.getuid?.() === 0 && find(['apt-get'])) {
    console.log(`Installing ${packages.join(' and ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['-q', 'update'], { env })
    await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], { env })
  }
  const still = missing()
  if (still.length > 0) stop(`The tests need ${still.join(' and ')}. Run this, then try again: ${commandFor(still)}`)
  return { chromium: needs['chromium-headless-shell']() }
}
