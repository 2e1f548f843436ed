import { nextDates } from '@circlet/shared/group/dates'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { keepGroup, keptGroup } from '../../session/groups.ts'
import { dayAndTime } from '../../text/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Norms } from '../../ui/page/Page.tsx'
import type { SectionProps } from './GroupHome.tsx'
import { texts } from './texts.ts'

const { newcomer: t } = texts

/** What somebody should know before their first session, until they put it away. */
export function Newcomer({ group, view }: SectionProps): JSX.Element | null {
  const [isNew, setNew] = useState(() => keptGroup(group.id)?.isNew === true)
  if (!isNew) return null
  const [next] = view.cadence ? nextDates(view.cadence, Date.now(), 1) : []
  return (
    <Card class="newcomer">
      <h2>{t.title}</h2>
      <p>{next === undefined ? t.noDate : t.nextDate(dayAndTime(next))}</p>
      <Norms items={t.lines} />
      <p>
        <Button
          onPress={() => {
            keepGroup({ id: group.id, name: view.name, isNew: false })
            setNew(false)
          }}
        >
          {t.putAway}
        </Button>
      </p>
    </Card>
  )
}
