import type { Action, ActionStatus } from '@circlet/shared/group/view'
import type { GroupCommand } from '@circlet/shared/protocol/group'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Choice, Field } from '../../design/Field.tsx'
import { FormActions } from '../../design/FormActions.tsx'
import { t } from '../../text/index.ts'

const STATUSES: readonly ActionStatus[] = ['done', 'partly', 'changed', 'dropped']

interface ReportFormProps {
  readonly action: Action
  /** Whether it was taken down. */
  readonly onSay: (report: Extract<GroupCommand, { type: 'report-action' }>) => void
  readonly onClose: () => void
}

/** Its owner says how an action went: four answers, none better than another, and what got in the way. */
export function ReportForm({ action, onSay, onClose }: ReportFormProps): JSX.Element {
  const [status, setStatus] = useState<ActionStatus>(action.status ?? 'done')
  const [hindered, setHindered] = useState('')
  const [text, setText] = useState(action.text)
  const name = useId()
  const say = () =>
    onSay({
      type: 'report-action',
      action: action.id,
      status,
      ...(!isBlank(hindered) && { hindered: hindered.trim() }),
      ...(status === 'changed' && !isBlank(text) && { text: text.trim() }),
    })
  return (
    <form
      class="report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
    >
      <fieldset>
        <legend>{t.actions.reportOf(action.text)}</legend>
        <p class="soft small">{t.actions.everyAnswer}</p>
        <div class="answers">
          {STATUSES.map((each) => (
            <Choice key={each} name={name} checked={status === each} onChoose={() => setStatus(each)}>
              {t.actions.statuses[each]}
            </Choice>
          ))}
        </div>
      </fieldset>
      {status === 'changed' && <Field label={t.actions.newWords} value={text} onValue={setText} maxLength={1000} />}
      <Field
        label={t.actions.inTheWay}
        hint={t.actions.inTheWayHint}
        value={hindered}
        onValue={setHindered}
        rows={2}
        maxLength={1000}
      />
      <FormActions send={t.actions.save} leave={t.actions.cancel} onLeave={onClose} />
    </form>
  )
}
