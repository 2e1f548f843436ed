import { render } from 'preact'
import { takeAddress } from './api/link.ts'
import { App } from './app.tsx'
import { markLanguage } from './storage/language.ts'
import './design/tokens.css'

markLanguage()
// First of all: whatever is drawn, the token is out of the address bar by then.
const place = takeAddress()
// Another link of a session pasted over this one changes only what follows the `#`, which loads nothing by itself.
addEventListener('hashchange', () => location.reload())

const root = document.getElementById('circlet')
if (root) render(<App place={place} />, root)
