import { nextDates } from '@circlet/shared/group/dates'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { calendarLink } from '../../../api/groups.ts'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { ZoneField } from '../../../features/schedule/ZoneField.tsx'
import { LinkBox } from '../../../features/share-link/LinkBox.tsx'
import { zones } from '../../../selectors/zones.ts'
import { storage } from '../../../storage/storage.ts'
import { dayAndTimeIn, placeOf } from '../../../text/in-zone.ts'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import { useAsk } from '../use-ask.ts'
import type { SectionProps } from './section-props.ts'

const SHOWN = 3
const OTHER = 'other-zone'

/** When the group meets next, on the clocks of those concerned, and the way into one's calendar. */
export function Dates({ group, view }: SectionProps): JSX.Element {
  const { cadence } = view
  return (
    <Card>
      <h2>{t.group.dates.title}</h2>
      {cadence ? <Times cadence={cadence} /> : <p class="soft">{t.group.dates.none}</p>}
      {cadence && <Calendar group={group} view={view} />}
    </Card>
  )
}

function Times({ cadence }: { readonly cadence: NonNullable<SectionProps['view']['cadence']> }): JSX.Element {
  const { own } = zones()
  const [other, setOther] = useState(() => storage.kept<string>(OTHER) ?? own)
  const shown = [...new Set([cadence.timeZone, own, other])]
  return (
    <>
      <ol class="dates">
        {nextDates(cadence, Date.now(), SHOWN).map((at) => (
          <li key={at}>
            {shown.map((zone, place) => (
              <p key={zone} class={place === 0 ? 'on-the-wall' : 'soft small'}>
                {dayAndTimeIn(zone, at)}, {zone === own ? t.group.dates.yourTime(placeOf(zone)) : placeOf(zone)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <ZoneField
        label={t.group.dates.other}
        value={other}
        onValue={(zone) => {
          storage.keep(OTHER, zone)
          setOther(zone)
        }}
      />
    </>
  )
}

function Calendar({ group, view }: SectionProps): JSX.Element {
  const { ask, wrong } = useAsk(group)
  return (
    <details>
      <summary>{t.group.dates.calendar}</summary>
      <div class="stack">
        <p class="soft small">{t.group.dates.calendarHint}</p>
        <LinkBox link={calendarLink(group.id, view.calendarKey)} title={view.name} label={t.group.dates.calendarLink} />
        {view.you.role === 'keeper' && (
          <p class="soft small">
            <Button look="plain" onPress={() => void ask({ type: 'renew-calendar' })}>
              {t.group.dates.renew}
            </Button>
            <br />
            {t.group.dates.renewHint}
          </p>
        )}
        <ErrorText text={wrong} />
      </div>
    </details>
  )
}
