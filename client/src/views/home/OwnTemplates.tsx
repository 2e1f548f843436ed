import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dropTemplate, type OwnTemplate, ownTemplates } from '../../session/own-templates.ts'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { home } from '../../text/en/home.ts'
import { Button } from '../../ui/Button.tsx'
import { totalMinutes } from './agenda.ts'
import { TemplateCard } from './TemplateCard.tsx'

const t = say({ en: home })
const shared = say({ en: common })

/** The agendas kept in this browser, beside those offered to everybody. */
export function OwnTemplates({ onChoose }: { readonly onChoose: (template: OwnTemplate) => void }): JSX.Element {
  const [own, setOwn] = useState(ownTemplates)
  return (
    <>
      {own.map((template) => (
        <li key={template.id} class="own">
          <TemplateCard
            title={template.title}
            words={t.own}
            size={`${shared.minutes(totalMinutes(template.agenda))}, ${t.people(template.people)}`}
            parts={template.agenda}
            onPress={() => onChoose(template)}
          />
          <Button
            look="plain"
            aria-label={t.dropOwn(template.title)}
            onPress={() => {
              dropTemplate(template.id)
              setOwn(ownTemplates())
            }}
          >
            {t.dropOwnShort}
          </Button>
        </li>
      ))}
    </>
  )
}
