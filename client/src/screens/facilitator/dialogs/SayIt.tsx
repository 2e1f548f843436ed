import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { t } from '../../../text/index.ts'
import { sentencesFor } from './sentences.ts'
import './say-it.css'

// Where the page is narrow, what to press comes before what to say.
const roomy = matchMedia('(min-width: 60rem)')

/** Words for a facilitator who has none at hand: two sentences to begin the running part with. */
export function SayIt({ view }: { readonly view: View }): JSX.Element | null {
  const sentences = sentencesFor(view)
  if (!sentences) return null
  return (
    <details class="say-it" open={roomy.matches}>
      <summary>{t.spokenLines.title}</summary>
      <blockquote>
        <p>{sentences[0]}</p>
        <p>{sentences[1]}</p>
      </blockquote>
    </details>
  )
}
