import type { View } from '@circlet/shared/session/view'
import type { ComponentChildren, JSX } from 'preact'
import type { Session } from '../../session/model.ts'
import { heldWords, wordsFor } from './held-words.ts'
import { words } from './words.ts'
import './held-words.css'

interface HeldWordsProps {
  readonly session: Session
  readonly view: View
  /** Stands there when no words do. */
  readonly children?: ComponentChildren
}

/** One's own words, quietly, for as long as one has the floor; nobody else's screen has them. */
export function HeldWords({ session, view, children }: HeldWordsProps): JSX.Element {
  const held = wordsFor(view, heldWords(session).value)
  if (held === null) return <>{children}</>
  return (
    <section class="held-words" aria-label={words.standing}>
      <p class="small soft" aria-hidden="true">
        {words.standing}
      </p>
      <p>{held}</p>
    </section>
  )
}
