import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`
const shared = fileURLToPath(new URL('../shared/src/', import.meta.url))

const SHORT_JS = 'assets/[hash:8].js'

export default defineConfig({
  plugins: [preact()],
  resolve: {
    // The sources themselves, so that a change of a rule is seen without building; no condition of ours reaches other packages.
    alias: [
      { find: /^@circlet\/shared\/(.*)$/, replacement: `${shared}$1.ts` },
      { find: /^#text\/(.*)$/, replacement: `${shared}text/en/$1.ts` },
    ],
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Nothing inline, neither images as data addresses nor the polyfill: the page's policy allows only its own files.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // Texts do nothing when they are loaded, so a screen brings along those that it names and no others.
      treeshake: { moduleSideEffects: [{ test: /\/text\//, sideEffects: false }] },
      output: {
        // The first load names every file that may follow, so their names are short; the manifest says whose each is.
        entryFileNames: SHORT_JS,
        chunkFileNames: SHORT_JS,
        assetFileNames: 'assets/[hash:8][extname]',
        codeSplitting: {
          // What a participant meets first comes in one piece: many small ones weigh more, and each waits for the one before.
          groups: [
            {
              name: 'participant',
              test: /\/client\/src\/views\/(join\/Join|lobby\/Room|participant\/Participant)\.tsx$/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
