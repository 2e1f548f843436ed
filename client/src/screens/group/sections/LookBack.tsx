import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { savedGroup } from '../../../storage/saved-groups.ts'
import { t } from '../../../text/index.ts'
import type { SectionProps } from './section-props.ts'

interface LookBackProps extends SectionProps {
  readonly onQuarter: () => void
  readonly onSurvey: () => void
}

/** The way to the quarter, and to its survey while one is open and not answered. */
export function LookBack({ group, view, onQuarter, onSurvey }: LookBackProps): JSX.Element {
  const open = view.surveys.find(({ closedAt }) => closedAt === null)
  const asks = open && !savedGroup(group.id)?.answered?.includes(open.id)
  return (
    <Card>
      <h2>{t.group.lookBack.title}</h2>
      {asks && <p>{t.group.lookBack.asked}</p>}
      <div class="row">
        {asks && (
          <Button look="primary" onPress={onSurvey}>
            {t.group.lookBack.answer}
          </Button>
        )}
        <Button onPress={onQuarter}>{t.group.lookBack.open}</Button>
      </div>
      <p class="soft small">{t.group.lookBack.hint}</p>
    </Card>
  )
}
