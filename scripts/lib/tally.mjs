import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './run.mjs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** What vitest reported, with every project that ran nothing as a complaint: a missing test is not a passing one. */
export function tallyOfVitest(file, projects) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 0, complaints: ['vitest left no report'] }
  const files = report.testResults.map(({ name }) => relative(root, name).replaceAll('\\', '/'))
  const absent = projects.filter((project) => !files.some((name) => name.startsWith(`tests/${project}/`)))
  const skipped = report.numPendingTests + report.numTodoTests
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    complaints: [
      ...absent.map((project) => `nothing ran in tests/${project}`),
      ...(skipped > 0 ? [`${skipped} skipped, and nothing may be`] : []),
    ],
  }
}

/** What Playwright reported; a story that passed only when tried again has failed. */
export function tallyOfPlaywright(file) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 0, complaints: ['Playwright left no report'] }
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    passed: expected,
    failed: unexpected + flaky,
    complaints: [
      ...(expected === 0 ? ['nothing ran in tests/e2e'] : []),
      ...(flaky > 0 ? [`${flaky} passed only when tried again, and nothing may`] : []),
      ...(skipped > 0 ? [`${skipped} skipped, and nothing may be`] : []),
    ],
  }
}
