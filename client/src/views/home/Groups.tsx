import type { JSX } from 'preact'
import { keptGroups } from '../../session/groups.ts'
import { say } from '../../text/catalogue.ts'
import { newGroup } from '../../text/en/new-group.ts'
import { Button } from '../../ui/Button.tsx'

const t = say({ en: newGroup })

/** The groups that this browser knows, and the way to a new one. */
export function Groups({ onStart }: { readonly onStart: () => void }): JSX.Element {
  const known = keptGroups()
  return (
    <section class="block groups-here" aria-labelledby="groups">
      <h2 id="groups">{t.title}</h2>
      <p class="soft">{t.lead}</p>
      <div class="row">
        <Button onPress={onStart}>{t.start}</Button>
      </div>
      {known.length > 0 && (
        <>
          <h3>{t.yours}</h3>
          <ul class="row">
            {known.map(({ id, name }) => (
              <li key={id}>
                <a class="button" href={`/g/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
