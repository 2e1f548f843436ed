import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import { keptHere } from '../privacy/kept-here.ts'
import { WhatIsKept } from '../privacy/WhatIsKept.tsx'
import './agreements.css'

/** What the group agrees on, its own notes, and what is kept of all this. */
export function Agreements({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      <h3>{t.agreements.title}</h3>
      <ul class="agreed">
        {view.norms.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {(['disagreement', 'support'] as const).map(
        (note) =>
          view[note] && (
            <section key={note} class="agreed">
              <h3>{t.agreements.notes[note]}</h3>
              <p class="agreed-line">{view[note]}</p>
            </section>
          ),
      )}
      <h3>{t.agreements.keptTitle}</h3>
      <p class="agreed small soft">{keptHere(view)}</p>
      <WhatIsKept />
    </>
  )
}
