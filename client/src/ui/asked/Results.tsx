import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { Result } from './Result.tsx'
import { words } from './words.ts'

/** Everything that was asked and is closed, the newest first. Nothing while nothing was. */
export function Results({ view }: { readonly view: View }): JSX.Element | null {
  const closed = view.polls.filter(({ status }) => status === 'closed').toReversed()
  if (closed.length === 0) return null
  return (
    <>
      <h3>{words.results}</h3>
      {closed.map((poll) => (
        <details key={poll.id} class="was-asked">
          <summary>{poll.question}</summary>
          <Result view={view} poll={poll} />
        </details>
      ))}
    </>
  )
}
