import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { HANGS_AFTER_MS, TEST_HANGS_AFTER_MS } from './tests/support/machine-speed.ts'

// Sources of our own packages; no condition of ours decides between the builds of others.
const resolve = { conditions: ['source', 'node', 'module'] }

// What touches nothing outside itself shares its workers: a process for each file costs more than its tests.
const pure = { pool: 'threads', isolate: false } as const

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
})

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    // Most tests wait for timers, sockets and disks: more of them than cores keep the cores busy.
    maxWorkers: 2 * availableParallelism(),
    testTimeout: TEST_HANGS_AFTER_MS,
    hookTimeout: TEST_HANGS_AFTER_MS,
    expect: { poll: { timeout: HANGS_AFTER_MS } },
    projects: [
      ...['domain', 'groups', 'protocol', 'client'].map((name) => project(name, pure)),
      ...['store', 'runtime', 'sockets', 'http'].map((name) => project(name)),
    ],
  },
})
