import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { lensOf, nameOf, upcoming } from '../../selectors/who-is-next.ts'
import { t } from '../../text/index.ts'
import './speaker.css'

/** The order of the round: who has had their turn, who speaks, who comes. It never shows how somebody's turn went. */
export function RoundList({ view }: { readonly view: View }): JSX.Element | null {
  const { round } = view
  if (!round) return null
  const coming = upcoming(view)
  const waits = (id: string) => round.state[id] === 'due' || round.state[id] === 'later'
  const had = round.order.filter((id) => !waits(id) && round.state[id] !== 'speaking')
  const speaking = round.order.filter((id) => round.state[id] === 'speaking')
  const absent = round.order.filter((id) => waits(id) && !coming.includes(id))
  return (
    <ol class="round" aria-label={t.floor.order}>
      {[...had, ...speaking, ...coming, ...absent].map((id) => (
        <li
          key={id}
          class={speaking.includes(id) ? 'now' : had.includes(id) ? 'had' : ''}
          aria-current={speaking.includes(id) || undefined}
        >
          {nameOf(view, id)} {lensOf(view, id) && <small class="lens">{lensOf(view, id)}</small>}
        </li>
      ))}
    </ol>
  )
}
