import type { Phase } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { texts } from './texts.ts'

/** What came out of a part, written down at any time before the end; only for parts that should bring something. */
export function Outcome({ session, phase }: { readonly session: Session; readonly phase: Phase }): JSX.Element | null {
  const [draft, setDraft] = useState<string | null>(null)
  const { agenda } = texts
  if (phase.outcome === 'none') return null
  const due = phase.runs.length > 0
  if (draft === null) {
    return (
      <div class="outcome">
        {phase.outcomeText && <p class="small">{phase.outcomeText}</p>}
        {!phase.outcomeText && due && <p class="small soft">{`${agenda.outcomes[phase.outcome]}: ${agenda.open}`}</p>}
        {due && (
          <Button look="plain" onPress={() => setDraft(phase.outcomeText ?? '')}>
            {phase.outcomeText ? agenda.edit : agenda.write}
          </Button>
        )}
      </div>
    )
  }
  const save = () => {
    session.send({ type: 'record-outcome', phase: phase.id, text: draft.trim() || null })
    setDraft(null)
  }
  return (
    <div class="outcome">
      <Field label={agenda.outcomeOf} value={draft} onValue={setDraft} rows={3} maxLength={1000} />
      <div class="row">
        <Button onPress={save}>{agenda.save}</Button>
        <Button look="plain" onPress={() => setDraft(null)}>
          {texts.notYet}
        </Button>
      </div>
    </div>
  )
}
