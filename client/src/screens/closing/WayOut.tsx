import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { groupOfSession } from '../../storage/saved-groups.ts'
import { t } from '../../text/index.ts'

/** The way out: to the group one came from, and to the first page. */
export function WayOut({ session }: { readonly session: string }): JSX.Element {
  const [group] = useState(() => groupOfSession(session))
  return (
    <p class="row">
      {group && (
        <a class="button primary" href={`/g/${group.id}`}>
          {t.ended.toGroup(group.name)}
        </a>
      )}
      <a class="button" href="/">
        {t.ended.next}
      </a>
    </p>
  )
}
