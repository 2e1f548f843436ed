import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { type OwnTemplate, ownTemplates, removeTemplate } from '../../storage/own-templates.ts'
import { t } from '../../text/index.ts'
import { totalMinutes } from './plan/agenda.ts'
import { TemplateCard } from './TemplateCard.tsx'

/** The agendas kept in this browser, beside those offered to everybody. */
export function OwnTemplates({ onChoose }: { readonly onChoose: (template: OwnTemplate) => void }): JSX.Element {
  const [own, setOwn] = useState(ownTemplates)
  return (
    <>
      {own.map((template) => (
        <li key={template.id} class="own">
          <TemplateCard
            title={template.title}
            words={t.home.own}
            size={`${t.common.minutes(totalMinutes(template.agenda))}, ${t.home.people(template.people)}`}
            parts={template.agenda}
            onPress={() => onChoose(template)}
          />
          <Button
            look="plain"
            aria-label={t.home.dropOwn(template.title)}
            onPress={() => {
              removeTemplate(template.id)
              setOwn(ownTemplates())
            }}
          >
            {t.home.dropOwnShort}
          </Button>
        </li>
      ))}
    </>
  )
}
