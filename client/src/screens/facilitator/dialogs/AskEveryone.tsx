import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Results } from '../../../features/polls/Results.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { QuestionForm } from './QuestionForm.tsx'

/** Questions to the whole circle: asked, closed, and what came of them. */
export function AskEveryone({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const [asking, setAsking] = useState(false)
  const open = view.polls.filter((poll) => poll.status === 'open')
  return (
    <div class="ask-everyone">
      <h2>{t.polls.title}</h2>
      {open.map((poll) => (
        <div key={poll.id} class="being-asked">
          <p>{poll.question}</p>
          <p class="small soft">{t.polls.open}</p>
          <Button onPress={() => session.send({ type: 'close-poll', poll: poll.id })}>{t.polls.close}</Button>
        </div>
      ))}
      {asking ? (
        <QuestionForm
          view={view}
          onAsk={(question) => {
            setAsking(false)
            session.send({ type: 'open-poll', ...question })
          }}
          onClose={() => setAsking(false)}
        />
      ) : (
        <Button look="plain" onPress={() => setAsking(true)}>
          {t.polls.ask}
        </Button>
      )}
      <Results view={view} />
    </div>
  )
}
