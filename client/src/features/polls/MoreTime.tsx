import type { Poll } from '@circlet/shared/session/model/parts/poll'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { choiceName } from './poll-names.ts'

interface MoreTimeProps {
  readonly session: Session
  readonly view: View
  readonly poll: Poll
}

/** Whether the circle takes more time: one tap answers, another choice changes it, and the same choice takes it back. */
export function MoreTime({ session, view, poll }: MoreTimeProps): JSX.Element {
  const mine = view.you.votes?.[poll.id]?.choice[0]
  return (
    <Notice
      look="warm"
      answers={poll.choices.map((choice) => (
        <Button
          key={choice}
          aria-pressed={choice === mine}
          onPress={() =>
            session.send(
              choice === mine
                ? { type: 'withdraw-vote', poll: poll.id }
                : { type: 'vote', poll: poll.id, choice: [choice] },
            )
          }
        >
          {choiceName(poll, choice)}
        </Button>
      ))}
    >
      {poll.question}
    </Notice>
  )
}
