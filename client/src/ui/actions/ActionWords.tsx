import type { Action } from '@circlet/shared/group/view'
import type { JSX } from 'preact'
import { words } from './words.ts'
import './actions.css'

interface ActionWordsProps {
  readonly action: Action
  /** Whose it is, where that is not clear. */
  readonly name?: string
  readonly isPrivate?: boolean
}

/** An action in the words of its owner, and what they last said of it. */
export function ActionWords({ action, name, isPrivate }: ActionWordsProps): JSX.Element {
  const { text, step, due, help, hindered, status } = action
  const more = [
    step && words.firstStep(step),
    due && words.until(due),
    help && words.helped(help),
    status && words.said(status),
    hindered && words.hindered(hindered),
    isPrivate && words.forMe,
  ].filter(Boolean)
  return (
    <div>
      <p>
        {name && <strong>{words.takes(name)}</strong>}
        {text}
      </p>
      {more.map((line) => (
        <p key={line} class="soft small">
          {line}
        </p>
      ))}
    </div>
  )
}
