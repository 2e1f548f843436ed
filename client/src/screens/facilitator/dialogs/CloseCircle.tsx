import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { EraseNow } from '../../../features/privacy/Erasing.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { stillOpen } from '../floor/next-step.ts'

interface CloseCircleProps {
  readonly session: Session
  readonly view: View
  readonly onClose: () => void
}

/** Asks before closing: who is speaking, and what is not written down. */
export function CloseCircle({ session, view, onClose }: CloseCircleProps): JSX.Element {
  const { ending } = t.facilitator
  const [until, setUntil] = useState<string | null>(null)
  const turn = view.floor?.turn ?? null
  const end = () => {
    onClose()
    session.send({ type: 'end-session' })
  }
  // The speaker finishes; the circle closes when that turn is over.
  useEffect(() => {
    if (until !== null && until !== turn) end()
  }, [until, turn])
  const name = nameOf(view, view.floor?.speaker)
  const { outcomes, actions } = stillOpen(view)
  const open = [
    ...outcomes.map(({ title }) => ending.outcome(title)),
    ...actions.map(({ text }) => ending.action(text)),
  ]
  const asked = view.polls.filter((poll) => poll.status === 'open').length
  const facts = [
    view.floor && ending.speaking(name),
    outcomes.length > 0 && ending.outcomes(outcomes.length),
    actions.length > 0 && ending.actions(actions.length),
    asked > 0 && ending.asked(asked),
  ].filter(Boolean)
  if (until !== null) {
    return (
      <Dialog title={ending.waiting(name)} close={ending.stopWaiting} onClose={onClose}>
        <footer>
          <Button onPress={end}>{ending.now}</Button>
        </footer>
      </Dialog>
    )
  }
  return (
    <Dialog title={ending.title} close={t.facilitator.notYet} onClose={onClose}>
      <p>{facts.length > 0 ? facts.join(' ') : ending.plain}</p>
      {open.length > 0 && (
        <ul class="still-open small">
          {open.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <footer>
        {turn !== null && (
          <Button look="primary" onPress={() => setUntil(turn)}>
            {ending.letFinish(name)}
          </Button>
        )}
        <Button {...(turn === null && { look: 'primary' as const })} onPress={end}>
          {ending.now}
        </Button>
        {!view.practice && <EraseNow session={session} />}
      </footer>
    </Dialog>
  )
}
