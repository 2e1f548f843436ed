import { isTemplate } from '@circlet/shared/formats/template-traits'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { getTemplates, type Template } from '../../api/http.ts'
import { Button } from '../../design/Button.tsx'
import { Page } from '../../design/page/Page.tsx'
import { t } from '../../text/index.ts'
import { Circle } from './Circle.tsx'
import { NewGroup, YourGroups } from './Groups.tsx'
import { JoinByLink } from './JoinByLink.tsx'
import { OwnTemplates } from './OwnTemplates.tsx'
import { Practice } from './Practice.tsx'
import type { Beginning } from './plan/plan.ts'
import { TemplateCard } from './TemplateCard.tsx'
import './home.css'

interface WelcomeProps {
  readonly lost: boolean
  readonly onChoose: (from: Beginning) => void
  readonly onGroup: () => void
}

/** What this is, and the ways in. */
export function Welcome({ lost, onChoose, onGroup }: WelcomeProps): JSX.Element {
  return (
    <Page title={t.home.title} lead={t.home.lead} wide beside={<Circle />}>
      {lost && <p class="notice">{t.home.lost}</p>}
      <YourGroups />
      <div class="ways">
        <JoinByLink />
        <Practice />
      </div>
      <section class="block" aria-labelledby="start">
        <h2 id="start">{t.home.start}</h2>
        <p class="soft">{t.home.startHint}</p>
        <Templates onChoose={onChoose} />
      </section>
      <NewGroup onStart={onGroup} />
      <footer class="soft small">{t.home.promises}</footer>
    </Page>
  )
}

function Templates({ onChoose }: Pick<WelcomeProps, 'onChoose'>): JSX.Element {
  const [templates, setTemplates] = useState<readonly Template[] | 'unreachable' | null>(null)
  const load = async () => {
    const answer = await getTemplates()
    setTemplates(answer.ok ? answer.body : 'unreachable')
  }
  useEffect(() => void load(), [])
  if (templates === 'unreachable')
    return (
      <div class="notice">
        <p>{t.common.unreachable}</p>
        <Button onPress={() => void load()}>{t.common.tryAgain}</Button>
      </div>
    )
  return (
    <ul class="templates" aria-busy={templates === null}>
      {templates?.map((template) => (
        <li key={template.id}>
          <TemplateCard
            title={template.title}
            words={isTemplate(template.id) ? t.templateUses[template.id] : undefined}
            size={`${t.common.minutes(template.minutes)}, ${t.home.people(template.size)}`}
            parts={template.phases}
            onPress={() => onChoose(template)}
          />
        </li>
      ))}
      <OwnTemplates onChoose={onChoose} />
      {templates && (
        <li>
          <TemplateCard title={t.home.emptyCard} words={t.home.emptyGoodFor} onPress={() => onChoose(null)} />
        </li>
      )}
    </ul>
  )
}
