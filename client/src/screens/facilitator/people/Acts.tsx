import type { View } from '@circlet/shared/session/model/view'
import { facilitators } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { Card } from '../../../design/Card.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import { clockTime } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'

/** As many as can be taken in at a glance. */
const SHOWN = 6

/** Several facilitators see what each of them did, the newest first (MB17). */
export function Acts({ view }: { readonly view: View }): JSX.Element | null {
  const { title, list } = t.people.acts
  const acts = view.facilitation?.acts.filter(({ command }) => list[command] !== undefined) ?? []
  if (facilitators(view).length < 2 || acts.length === 0) return null
  return (
    <Card>
      <h2>{title}</h2>
      <ol class="acts small">
        {acts
          .slice(-SHOWN)
          .toReversed()
          .map(({ by, command, at }) => (
            <li key={`${at} ${command}`}>
              <span class="soft digits">{clockTime(at)}</span> {nameOf(view, by)} {list[command]}
            </li>
          ))}
      </ol>
    </Card>
  )
}
