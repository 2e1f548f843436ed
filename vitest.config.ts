import { defineConfig } from 'vitest/config'

// Sources of our own packages; no condition of ours decides between the builds of others.
const resolve = { conditions: ['source', 'node', 'module'] }

// What touches nothing outside itself shares its workers: a process for each file costs more than its tests.
const pure = { pool: 'threads', isolate: false } as const

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 20_000, ...more },
})

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    projects: [
      ...['domain', 'protocol', 'client'].map((name) => project(name, pure)),
      ...['logs', 'sockets', 'http'].map((name) => project(name)),
    ],
  },
})
