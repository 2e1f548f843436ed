// The page is in a language that the browser asks for; who chose another in the settings gets that one's build. `/<locale>.js`
// names its entry. A language that is gone, or a browser that keeps nothing, changes nothing.
const root = document.documentElement
let chosen: unknown
try {
  chosen = JSON.parse(localStorage.getItem('circlet-language') ?? 'null')
} catch {
  chosen = null
}
const load = (path: string | undefined) => import(/* @vite-ignore */ path ?? '')
const own = () => load(root.dataset.entry)
if (typeof chosen === 'string' && chosen !== root.lang) load(`/${chosen}.js`).catch(own)
else own()
