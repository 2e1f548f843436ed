import type { JSX } from 'preact'
import { keptGroup } from '../../session/groups.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import type { SectionProps } from './GroupHome.tsx'
import { texts } from './texts.ts'

const { lookBack: t } = texts

interface LookBackProps extends SectionProps {
  readonly onQuarter: () => void
  readonly onSurvey: () => void
}

/** The way to the quarter, and to its survey while one is open and not answered. */
export function LookBack({ group, view, onQuarter, onSurvey }: LookBackProps): JSX.Element {
  const open = view.surveys.find(({ closedAt }) => closedAt === null)
  const asks = open && !keptGroup(group.id)?.answered?.includes(open.id)
  return (
    <Card>
      <h2>{t.title}</h2>
      {asks && <p>{t.asked}</p>}
      <div class="row">
        {asks && (
          <Button look="primary" onPress={onSurvey}>
            {t.answer}
          </Button>
        )}
        <Button onPress={onQuarter}>{t.open}</Button>
      </div>
      <p class="soft small">{t.hint}</p>
    </Card>
  )
}
