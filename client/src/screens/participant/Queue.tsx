import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { nameOf } from '../../selectors/who-is-next.ts'
import { t } from '../../text/index.ts'

/** The names that wait, in order, and one sentence on how the order is made; reasons are each person's own (QU6). */
export function Queue({ view }: { readonly view: View }): JSX.Element | null {
  const { hands, policy } = view.queue
  if (view.round || !ruling(view).floor || hands.length < 2) return null
  return (
    <section class="queue">
      <ol>
        {hands.map((hand) => (
          <li key={hand.member}>{nameOf(view, hand.member)}</li>
        ))}
      </ol>
      <p class="small soft">{t.participant.order[policy]}</p>
    </section>
  )
}
