import type { Answered, Poll } from '@circlet/shared/session/model/parts/poll'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { hasAnswered, noteAnswered, noteWithdrawn } from './answered.ts'
import { MoreTime } from './MoreTime.tsx'
import { choiceName } from './poll-names.ts'
import { Result } from './Result.tsx'
import { useJustClosed } from './use-just-closed.ts'

interface QuestionsProps {
  readonly session: Session
  readonly view: View
}

/** Questions that wait for an answer, and the one whose answers have just come; they take no focus. */
export function Polls({ session, view }: QuestionsProps): JSX.Element {
  const [answering, setAnswering] = useState<string | null>(null)
  const [seeing, setSeeing] = useState(false)
  const [putAway, setPutAway] = useState<string | null>(null)
  // What was answered anonymously is known to this page alone, and gone with it.
  const [unnamed, setUnnamed] = useState<Readonly<Record<string, Answered>>>({})
  const closed = useJustClosed(view)
  const open = view.polls.filter((poll) => poll.status === 'open')
  const questions = open.filter(({ moreTime }) => moreTime === undefined)
  const mine = (poll: Poll) => view.you.votes?.[poll.id] ?? unnamed[poll.id] ?? null
  const current = open.find(({ id }) => id === answering)
  const withdraw = async ({ id, anonymous }: Poll) => {
    setAnswering(null)
    const answer = await session.send({ type: 'withdraw-vote', poll: id })
    if (!answer.ok || !anonymous) return
    noteWithdrawn(session, id)
    setUnnamed(({ [id]: _, ...others }) => others)
  }
  const done = () => {
    setSeeing(false)
    setPutAway(closed?.id ?? null)
  }
  return (
    <>
      {open
        .filter(({ moreTime }) => moreTime !== undefined)
        .map((poll) => (
          <MoreTime key={poll.id} session={session} view={view} poll={poll} />
        ))}
      {questions.map((poll) => (
        <Notice
          key={poll.id}
          look="warm"
          answers={
            <Button aria-haspopup="dialog" onPress={() => setAnswering(poll.id)}>
              {mine(poll) || hasAnswered(session, poll.id) ? t.polls.change : t.polls.answer}
            </Button>
          }
        >
          {t.polls.asks(poll.question)}
          <Mine poll={poll} answer={mine(poll)} answered={hasAnswered(session, poll.id)} />
        </Notice>
      ))}
      {closed && closed.id !== putAway && (
        <Notice
          answers={
            <>
              <Button aria-haspopup="dialog" onPress={() => setSeeing(true)}>
                {t.polls.see}
              </Button>
              <Button look="plain" onPress={done}>
                {t.polls.done}
              </Button>
            </>
          }
        >
          {t.polls.closed(closed.question)}
        </Notice>
      )}
      {current && (
        <AnswerDialog
          poll={current}
          before={mine(current)}
          onWithdraw={mine(current) || hasAnswered(session, current.id) ? () => void withdraw(current) : null}
          onAnswer={async (choice, reason) => {
            setAnswering(null)
            const answer = await session.send({ type: 'vote', poll: current.id, choice, ...(reason && { reason }) })
            if (!answer.ok || !current.anonymous) return
            noteAnswered(session, current.id)
            // Another answer may have come meanwhile: what is known now is added to, not what was known at the press.
            setUnnamed((known) => ({ ...known, [current.id]: { choice, reason: null } }))
          }}
          onClose={() => setAnswering(null)}
        />
      )}
      {seeing && closed && (
        <Dialog title={closed.question} close={t.polls.done} onClose={done}>
          <Result view={view} poll={closed} />
        </Dialog>
      )}
    </>
  )
}

interface MineProps {
  readonly poll: Poll
  readonly answer: Answered | null
  /** Also where nobody but its ballot box knows what. */
  readonly answered: boolean
}

function Mine({ poll, answer, answered }: MineProps): JSX.Element | null {
  if (!answer && !answered) return null
  const chosen = answer?.choice.map((choice) => choiceName(poll, choice)).join(', ')
  return (
    <>
      <br />
      <span class="small">{chosen === undefined ? t.polls.answered : t.polls.yours(chosen)}</span>
    </>
  )
}
