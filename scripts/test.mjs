// npm test: sets up what it needs, then everything in turn, stopping at the first stage that fails.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './lib/install.mjs'
import { alone } from './lib/lock.mjs'
import { node, program, root, seconds, stop } from './lib/run.mjs'
import { findOrInstallSystem } from './lib/system.mjs'
import { tallyOfPlaywright, tallyOfVitest } from './lib/tally.mjs'

const projects = ['domain', 'groups', 'store', 'protocol', 'runtime', 'sockets', 'http', 'client']
const reports = join(root, '.cache', 'test')
const unitReport = join(reports, 'unit.json')
const e2eReport = join(reports, 'e2e.json')

// Settings for your own server must not reach the servers that the tests start.
const settings = ['PORT', 'HOST', 'DATA_DIR', 'REDIS_URL', 'PUBLIC_URL', 'ORIGINS', 'MAX_MEMBERS', 'LOG_LEVEL']
const foreign = new Set([...settings, 'RETENTION_HOURS', 'RATE_LIMITS', 'NODE_ENV'])
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.has(name)))

async function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const result = await node(program('vitest'), ['run', ...reporters], { env })
  return { ...result, ...tallyOfVitest(unitReport, projects) }
}

async function e2e() {
  if (!existsSync(join(root, 'tests', 'e2e'))) return { code: 1, complaints: ['there is no tests/e2e'] }
  const args = ['test', '-c', 'tests/e2e', '--reporter=list,json']
  const told = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, CHROMIUM: system.chromium }
  const result = await node(program('@playwright/test', 'playwright'), args, { env: told })
  return { ...result, ...tallyOfPlaywright(e2eReport) }
}

const stages = {
  // With the pseudo-languages, in which a story walks through every screen.
  build: () => node('scripts/build.mjs', [], { env: { ...env, CIRCLET_PSEUDO: '1' } }),
  check: () => node('scripts/check.mjs', [], { env: { ...env, CIRCLET_PSEUDO: '1' } }),
  unit,
  e2e,
}

await alone(install)
const system = await findOrInstallSystem()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const sum = { passed: 0, failed: 0 }
const lines = []
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n── ${name} ──`)
  const from = performance.now()
  const { code, passed, failed = 0, complaints = [] } = await stage()
  sum.passed += passed ?? 0
  sum.failed += failed
  const figures = [passed === undefined ? '' : `${passed} passed, ${failed} failed`, ...complaints]
  const verdict = code === 0 && complaints.length === 0 ? 'ok' : 'FAILED'
  lines.push([name.padEnd(6), verdict, seconds(performance.now() - from), ...figures.filter(Boolean)].join(' · '))
  if (verdict === 'FAILED')
    stop(`\n${lines.join('\n')}\n${sum.passed} passed, ${sum.failed} failed, stopped at ${name}`, code || 1)
}
console.log(`\n${lines.join('\n')}\n${sum.passed} passed, ${sum.failed} failed`)
