import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Disclosure } from '../../../design/Disclosure.tsx'
import { FormActions } from '../../../design/FormActions.tsx'
import { Select } from '../../../design/Select.tsx'
import { ownTemplates } from '../../../storage/own-templates.ts'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import { useAsk } from '../use-ask.ts'
import { useTemplates } from '../use-templates.ts'
import type { SectionProps } from './section-props.ts'

const minutesOf = (phases: readonly AgendaItem[]) => phases.reduce((sum, { minutes }) => sum + minutes, 0)

/** The agendas that the group has saved, to begin sessions from. */
export function Agendas({ group, view }: SectionProps): JSX.Element {
  const asking = useAsk(group)
  const isKeeper = view.you.role === 'keeper'
  return (
    <Card>
      <h2>{t.group.agendas.title}</h2>
      {view.agendas.length === 0 && <p class="soft">{t.group.agendas.none}</p>}
      <ul class="actions">
        {view.agendas.map(({ id, title, phases }) => (
          <li key={id} class="action">
            <div>
              <p>{title}</p>
              <p class="soft small">
                {t.common.minutes(minutesOf(phases))}: {phases.map((phase) => phase.title).join(', ')}
              </p>
            </div>
            {isKeeper && (
              <Button
                look="plain"
                aria-label={t.group.agendas.removeNamed(title)}
                onPress={() => void asking.ask({ type: 'remove-agenda', agenda: id })}
              >
                {t.group.agendas.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isKeeper && (
        <Disclosure button={t.group.agendas.save}>
          {(close) => (
            <SaveAgenda
              onClose={close}
              onSave={async (title, phases) => {
                if (await asking.ask({ type: 'save-agenda', title, phases: [...phases] })) close()
              }}
            />
          )}
        </Disclosure>
      )}
      <ErrorText text={asking.wrong} />
    </Card>
  )
}

interface SaveAgendaProps {
  readonly onSave: (title: string, phases: readonly AgendaItem[]) => void
  readonly onClose: () => void
}

function SaveAgenda({ onSave, onClose }: SaveAgendaProps): JSX.Element {
  const offered = useTemplates()
  const all = [
    ...ownTemplates().map(({ id, title, agenda }) => ({ id, title, phases: agenda })),
    ...offered.map(({ id, title, phases }) => ({ id, title, phases })),
  ].filter(({ phases }) => phases.length > 0)
  const [chosen, choose] = useState<string | null>(null)
  const one = all.find(({ id }) => id === chosen) ?? all[0]
  return (
    <form
      class="report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (one) onSave(one.title, one.phases)
      }}
    >
      <Select
        label={t.group.agendas.from}
        hint={t.group.agendas.fromHint}
        value={one?.id ?? ''}
        options={all.map(({ id, title }) => [id, title] as const)}
        onValue={choose}
      />
      <FormActions send={t.group.agendas.saveIt} leave={t.group.cancel} onLeave={onClose} />
    </form>
  )
}
