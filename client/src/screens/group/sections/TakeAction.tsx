import type { GroupCommand } from '@circlet/shared/protocol/group'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choice, Field } from '../../../design/Field.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { t } from '../../../text/index.ts'

interface TakeActionProps {
  readonly busy: boolean
  readonly onTake: (action: Extract<GroupCommand, { type: 'take-action' }>) => void
  readonly onClose: () => void
}

/** An action to take on, seen by the group or only by its owner. */
export function TakeAction({ busy, onTake, onClose }: TakeActionProps): JSX.Element {
  const [draft, setDraft] = useState({ text: '', step: '', due: '', help: '' })
  const [isPrivate, setPrivate] = useState(false)
  const [missing, setMissing] = useState(false)
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onValue: (text: string) => setDraft({ ...draft, [name]: text.replaceAll('\n', ' ') }),
  })
  const take = () => {
    const text = draft.text.trim()
    setMissing(isBlank(text))
    const given = (words: string) => words.trim() || null
    const { step, due, help } = draft
    if (!isBlank(text))
      onTake({
        type: 'take-action',
        text,
        step: given(step),
        due: given(due),
        help: given(help),
        ...(isPrivate && { private: true }),
      })
  }
  return (
    <form
      class="report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Field
        label={t.actions.text}
        wrong={missing ? t.actions.textMissing : null}
        maxLength={1000}
        {...field('text')}
      />
      <Field label={t.actions.step} maxLength={1000} {...field('step')} />
      <Field label={t.actions.due} maxLength={100} {...field('due')} />
      <Field label={t.actions.help} maxLength={1000} {...field('help')} />
      <Choice kind="checkbox" name="alone" checked={isPrivate} onChoose={() => setPrivate(!isPrivate)}>
        {t.actions.alone}
        <span class="hint">{t.actions.aloneHint}</span>
      </Choice>
      <FormActions send={t.actions.keep} leave={t.actions.cancel} onLeave={onClose} busy={busy} />
    </form>
  )
}
