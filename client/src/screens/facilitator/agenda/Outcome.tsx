import type { Phase } from '@circlet/shared/session/model/shared-state'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { useFirstField } from '../../../design/hooks/use-first-field.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** What came out of a part, written down at any time before the end; only for parts that should bring something. */
export function Outcome({ session, phase }: { readonly session: Session; readonly phase: Phase }): JSX.Element | null {
  const [writing, setWriting] = useState(false)
  const { agenda } = t.facilitator
  if (phase.outcome === 'none') return null
  const due = phase.runs.length > 0
  if (!writing) {
    return (
      <div class="outcome">
        {phase.outcomeText && <p class="small">{phase.outcomeText}</p>}
        {!phase.outcomeText && due && <p class="small soft">{`${agenda.outcomes[phase.outcome]}: ${agenda.open}`}</p>}
        {due && (
          <Button look="plain" onPress={() => setWriting(true)}>
            {phase.outcomeText ? agenda.edit : agenda.write}
          </Button>
        )}
      </div>
    )
  }
  return (
    <Writing
      before={phase.outcomeText ?? ''}
      onSave={(text) => {
        session.send({ type: 'record-outcome', phase: phase.id, text: text.trim() || null })
        setWriting(false)
      }}
      onClose={() => setWriting(false)}
    />
  )
}

interface WritingProps {
  readonly before: string
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

function Writing({ before, onSave, onClose }: WritingProps): JSX.Element {
  const [text, setText] = useState(before)
  const form = useFirstField<HTMLDivElement>()
  const { agenda } = t.facilitator
  return (
    <div ref={form} class="outcome">
      <Field label={agenda.outcomeOf} value={text} onValue={setText} rows={3} maxLength={1000} />
      <div class="row">
        <Button onPress={() => onSave(text)}>{agenda.save}</Button>
        <Button look="plain" onPress={onClose}>
          {t.facilitator.notYet}
        </Button>
      </div>
    </div>
  )
}
