import type { Answered, Poll } from '@circlet/shared/session/model/parts/poll'
import { mostChoices } from '@circlet/shared/session/queries/poll-counts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Choice, Field } from '../../design/Field.tsx'
import { t } from '../../text/index.ts'
import { choiceName } from './poll-names.ts'
import './polls.css'

interface AnswerDialogProps {
  readonly poll: Poll
  readonly before: Answered | null
  /** There when an answer was given that can be taken back. */
  readonly onWithdraw: (() => void) | null
  readonly onAnswer: (choice: string[], reason: string) => void
  readonly onClose: () => void
}

/** Where one question is answered; the text beside it says what happens to the answer. */
export function AnswerDialog({ poll, before, onWithdraw, onAnswer, onClose }: AnswerDialogProps): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>(before?.choice ?? [])
  const [reason, setReason] = useState(before?.reason ?? '')
  const most = mostChoices(poll)
  const several = poll.kind === 'dots' && most > 1
  const choose = (choice: string) => {
    if (!several) setChosen([choice])
    else if (chosen.includes(choice)) setChosen(chosen.filter((one) => one !== choice))
    // The oldest dot moves.
    else setChosen([...chosen, choice].slice(-most))
  }
  const objects = poll.kind === 'consent' && chosen.includes('object')
  return (
    <Dialog title={poll.question} close={t.polls.notNow} onClose={onClose}>
      <form
        class="answering"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0) onAnswer([...chosen], poll.anonymous ? '' : reason)
        }}
      >
        {poll.kind === 'dots' && <p>{t.polls.upTo(most)}</p>}
        <fieldset aria-label={poll.question}>
          {poll.choices.map((choice) => (
            <Choice
              key={choice}
              kind={several ? 'checkbox' : 'radio'}
              name={poll.id}
              checked={chosen.includes(choice)}
              onChoose={() => choose(choice)}
            >
              {choiceName(poll, choice)}
            </Choice>
          ))}
        </fieldset>
        {objects && !poll.anonymous && (
          <Field label={t.polls.reason} value={reason} onValue={setReason} rows={2} maxLength={1000} />
        )}
        {objects && poll.anonymous && <p class="small">{t.polls.spoken}</p>}
        <p class="small soft">{poll.anonymous ? t.polls.seenNever : t.polls.seenLater}</p>
        <Button type="submit" look="primary" wide resting={chosen.length === 0}>
          {t.polls.give}
        </Button>
        {onWithdraw && (
          <Button look="plain" wide onPress={onWithdraw}>
            {t.polls.withdraw}
          </Button>
        )}
      </form>
    </Dialog>
  )
}
