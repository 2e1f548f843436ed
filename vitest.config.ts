import { defineConfig } from 'vitest/config'

// Sources of our own packages; no condition of ours decides between the builds of others.
const resolve = { conditions: ['source', 'node', 'module'] }

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    projects: ['domain', 'logs', 'protocol', 'sockets', 'http', 'client'].map((name) => ({
      extends: true as const,
      test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 20_000 },
    })),
  },
})
