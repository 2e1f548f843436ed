import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { savedGroups } from '../../storage/saved-groups.ts'
import { t } from '../../text/index.ts'

/** The groups that this browser knows, for people who come back. */
export function YourGroups(): JSX.Element | null {
  const known = savedGroups()
  if (known.length === 0) return null
  return (
    <section class="block" aria-labelledby="your-groups">
      <h2 id="your-groups">{t.newGroup.yours}</h2>
      <ul class="row">
        {known.map(({ id, name }) => (
          <li key={id}>
            <a class="button" href={`/g/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to a group that is not there yet. */
export function NewGroup({ onStart }: { readonly onStart: () => void }): JSX.Element {
  return (
    <section class="block" aria-labelledby="new-group">
      <h2 id="new-group">{t.newGroup.title}</h2>
      <p class="soft">{t.newGroup.lead}</p>
      <div class="row">
        <Button onPress={onStart}>{t.newGroup.start}</Button>
      </div>
    </section>
  )
}
