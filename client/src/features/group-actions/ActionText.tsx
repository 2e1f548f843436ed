import type { Action } from '@circlet/shared/group/view'
import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import './group-actions.css'

interface ActionWordsProps {
  readonly action: Action
  /** Whose it is, where that is not clear. */
  readonly name?: string
  readonly isPrivate?: boolean
}

/** An action in the words of its owner, and what they last said of it. */
export function ActionText({ action, name, isPrivate }: ActionWordsProps): JSX.Element {
  const { text, step, due, help, hindered, status } = action
  const more = [
    step && t.actions.firstStep(step),
    due && t.actions.until(due),
    help && t.actions.helped(help),
    status && t.actions.said(status),
    hindered && t.actions.hindered(hindered),
    isPrivate && t.actions.forMe,
  ].filter(Boolean)
  return (
    <div>
      <p>
        {name && <strong>{t.actions.takes(name)}</strong>}
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
