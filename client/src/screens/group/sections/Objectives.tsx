import type { Objective } from '@circlet/shared/group/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import { type Asking, useAsk } from '../use-ask.ts'
import type { SectionProps } from './section-props.ts'

/** What the group wants and how its members would see it; a keeper writes down what the group decides. */
export function Objectives({ group, view, looksBack }: SectionProps & { readonly looksBack?: boolean }): JSX.Element {
  const asking = useAsk(group)
  const isKeeper = view.you.role === 'keeper'
  const standing = view.objectives.filter(({ decided }) => decided !== 'dropped')
  return (
    <Card>
      <h2>{t.group.objectives.title}</h2>
      {standing.length === 0 && <p class="soft">{t.group.objectives.none}</p>}
      <ul class="actions">
        {standing.map((objective) => (
          <OneObjective
            key={objective.id}
            objective={objective}
            mayRevisit={isKeeper && looksBack === true}
            asking={asking}
          />
        ))}
      </ul>
      {isKeeper && (
        <Disclosure button={t.group.objectives.add}>
          {(close) => (
            <ObjectiveForm
              busy={asking.busy}
              onClose={close}
              onSave={async (words) => {
                if (await asking.ask({ type: 'add-objective', ...words })) close()
              }}
            />
          )}
        </Disclosure>
      )}
      <ErrorText text={asking.wrong} />
    </Card>
  )
}

interface OneObjectiveProps {
  readonly objective: Objective
  readonly mayRevisit: boolean
  readonly asking: Asking
}

function OneObjective({ objective, mayRevisit, asking }: OneObjectiveProps): JSX.Element {
  const revisit = { type: 'revisit-objective', objective: objective.id } as const
  return (
    <li class="action">
      <div>
        <p>{objective.text}</p>
        {objective.measure && <p class="soft small">{t.group.objectives.measured(objective.measure)}</p>}
        {objective.decided && <p class="soft small">{t.group.objectives.decided[objective.decided]}</p>}
      </div>
      {mayRevisit && (
        <div class="row">
          <Button
            aria-label={t.group.objectives.keepNamed(objective.text)}
            onPress={() => void asking.ask({ ...revisit, decision: 'keep' })}
          >
            {t.group.objectives.keep}
          </Button>
          <Button
            aria-label={t.group.objectives.dropNamed(objective.text)}
            onPress={() => void asking.ask({ ...revisit, decision: 'drop' })}
          >
            {t.group.objectives.drop}
          </Button>
          <Disclosure button={t.group.objectives.change} aria-label={t.group.objectives.changeNamed(objective.text)}>
            {(close) => (
              <ObjectiveForm
                objective={objective}
                busy={asking.busy}
                onClose={close}
                onSave={async (words) => {
                  if (await asking.ask({ ...revisit, decision: 'change', ...words })) close()
                }}
              />
            )}
          </Disclosure>
        </div>
      )}
    </li>
  )
}

interface ObjectiveFormProps {
  readonly objective?: Objective
  readonly busy: boolean
  readonly onSave: (words: { readonly text: string; readonly measure: string | null }) => void
  readonly onClose: () => void
}

function ObjectiveForm({ objective, busy, onSave, onClose }: ObjectiveFormProps): JSX.Element {
  const [text, setText] = useState(objective?.text ?? '')
  const [measure, setMeasure] = useState(objective?.measure ?? '')
  const [missing, setMissing] = useState(false)
  return (
    <form
      class="report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(isBlank(text))
        if (!isBlank(text)) onSave({ text: text.trim(), measure: measure.trim() || null })
      }}
    >
      <Field
        label={t.group.objectives.text}
        wrong={missing ? t.group.objectives.textMissing : null}
        value={text}
        onValue={setText}
        maxLength={200}
      />
      <Field
        label={t.group.objectives.measure}
        hint={t.group.objectives.measureHint}
        value={measure}
        onValue={setMeasure}
        maxLength={200}
      />
      <FormActions send={t.group.save} leave={t.group.cancel} onLeave={onClose} busy={busy} />
    </form>
  )
}
