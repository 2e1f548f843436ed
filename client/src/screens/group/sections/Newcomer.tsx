import { nextDates } from '@circlet/shared/group/dates'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { Norms } from '../../../design/page/Page.tsx'
import { savedGroup, saveGroup } from '../../../storage/saved-groups.ts'
import { dayAndTime } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import type { SectionProps } from './section-props.ts'

/** What somebody should know before their first session, until they put it away. */
export function Newcomer({ group, view }: SectionProps): JSX.Element | null {
  const [isNew, setNew] = useState(() => savedGroup(group.id)?.isNew === true)
  if (!isNew) return null
  const [next] = view.cadence ? nextDates(view.cadence, Date.now(), 1) : []
  return (
    <Card class="newcomer">
      <h2>{t.group.newcomer.title}</h2>
      <p>{next === undefined ? t.group.newcomer.noDate : t.group.newcomer.nextDate(dayAndTime(next))}</p>
      <Norms items={t.group.newcomer.lines} />
      <p>
        <Button
          onPress={() => {
            saveGroup({ id: group.id, name: view.name, isNew: false })
            setNew(false)
          }}
        >
          {t.group.newcomer.putAway}
        </Button>
      </p>
    </Card>
  )
}
