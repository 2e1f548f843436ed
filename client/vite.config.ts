import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { LOCALES } from '../shared/src/text/locales.ts'
import { isPseudo, PSEUDO_LOCALES } from '../shared/src/text/pseudo.ts'
import { pseudoLanguage } from './pseudo-language.ts'

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`
const shared = fileURLToPath(new URL('../shared/src/', import.meta.url))

// One build per language: which one this is, and which others are built beside it.
const locale = process.env.CIRCLET_LANGUAGE ?? 'en'
const built = (process.env.CIRCLET_LANGUAGES ?? locale).split(',')
const names = { ...Object.fromEntries(Object.entries(LOCALES).map(([tag, { name }]) => [tag, name])), ...pseudoNames() }
// Null where there is nothing to choose: the setting is not even in the build then.
const choice = built.length > 1 ? Object.fromEntries(built.map((tag) => [tag, names[tag] ?? tag])) : null
const direction = directionOf(locale)
const folder = `assets/${locale}`

const SHORT_JS = `${folder}/[hash:8].js`

function pseudoNames() {
  return Object.fromEntries(PSEUDO_LOCALES.map((tag) => [tag, tag]))
}

function directionOf(tag: string): string {
  const known = new Intl.Locale(tag) as Intl.Locale & {
    getTextInfo?: () => { direction: string }
    textInfo?: { direction: string }
  }
  return (known.getTextInfo?.() ?? known.textInfo)?.direction ?? 'ltr'
}

// Waits for the styles of a lazily loaded screen. A style that did not come is asked for again with the next try.
const PRELOAD = `
const links = {}
const once = (href) => links[href] ??= new Promise((resolve, reject) => {
  if (document.querySelector('link[href="' + href + '"]')) return resolve()
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  link.onload = resolve
  link.onerror = () => {
    delete links[href]
    link.remove()
    reject(new TypeError(href))
  }
  document.head.append(link)
})
export const __vitePreload = (load, deps = []) => Promise.all(deps.map((dep) => once('/' + dep))).then(load)
`

/** Takes the place of Vite's helper, which also preloads scripts and is five times as large. */
function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? PRELOAD : null),
  }
}

/** The page loads the boot module, which loads the entry of this language, or of the one that was chosen in this browser. */
function bootFirst(): Plugin {
  return {
    name: 'boot-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const fileOf = (path: string) => `/${chunks.find((chunk) => chunk.facadeModuleId?.endsWith(path))?.fileName}`
        const entry = fileOf('/index.html')
        return html
          .replace('<html lang="en">', `<html lang="${locale}" dir="${direction}" data-entry="${entry}">`)
          .replace(
            /<script type="module"[^>]*><\/script>/,
            () =>
              `<script type="module" src="${fileOf('/src/boot.ts')}"></script>\n    <link rel="modulepreload" href="${entry}">`,
          )
      },
    },
    generateBundle(_, bundle) {
      const main = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/index.html'),
      )
      // Under a name that other languages know: their pages load this one when it is chosen there.
      this.emitFile({ type: 'asset', fileName: `${locale}.js`, source: `import '/${main?.fileName}'\n` })
    },
  }
}

export default defineConfig({
  plugins: [preact(), bootFirst(), stylesFirst(), ...(isPseudo(locale) ? [pseudoLanguage(locale)] : [])],
  define: {
    'import.meta.env.CIRCLET_LANGUAGE': JSON.stringify(locale),
    'import.meta.env.CIRCLET_DIRECTION': JSON.stringify(direction),
    'import.meta.env.CIRCLET_LANGUAGES': JSON.stringify(choice),
  },
  resolve: {
    // The sources themselves, so that a change of a rule is seen without building; no condition of this file reaches other packages.
    alias: [
      { find: /^@circlet\/shared\/(.*)$/, replacement: `${shared}$1.ts` },
      { find: /^#text\/(.*)$/, replacement: `${shared}text/${isPseudo(locale) ? 'en' : locale}/$1.ts` },
    ],
  },
  build: {
    outDir: `dist/${locale}`,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Nothing inline, neither images as data addresses nor the polyfill: the page's policy allows only its own files.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: ['index.html', 'src/boot.ts'],
      // Texts do nothing when they are loaded, so a screen brings along those that it names and no others.
      treeshake: { moduleSideEffects: [{ test: /\/text\//, sideEffects: false }] },
      output: {
        // The first load names every file that may follow, so their names are short; the manifest says whose each is.
        entryFileNames: SHORT_JS,
        chunkFileNames: SHORT_JS,
        assetFileNames: `${folder}/[hash:8][extname]`,
        codeSplitting: {
          // What a participant meets first comes in one piece: many small ones weigh more, and each waits for the one before.
          groups: [
            {
              name: 'participant',
              test: /\/client\/src\/screens\/(join\/Join|room\/Room|participant\/Participant)\.tsx$/,
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
