import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import { Result } from './Result.tsx'

/** Everything that was asked and is closed, the newest first. Nothing while nothing was. */
export function Results({ view }: { readonly view: View }): JSX.Element | null {
  const closed = view.polls.filter(({ status }) => status === 'closed').toReversed()
  if (closed.length === 0) return null
  return (
    <>
      <h3>{t.polls.results}</h3>
      {closed.map((poll) => (
        <details key={poll.id} class="was-asked">
          <summary>{poll.question}</summary>
          <Result view={view} poll={poll} />
        </details>
      ))}
    </>
  )
}
