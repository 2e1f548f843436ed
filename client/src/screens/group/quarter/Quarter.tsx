import { quarterOf } from '@circlet/shared/group/quarter'
import { DAY } from '@circlet/shared/time'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Page } from '../../../design/page/Page.tsx'
import { t } from '../../../text/index.ts'
import { Objectives } from '../sections/Objectives.tsx'
import type { SectionProps } from '../sections/section-props.ts'
import { ActionNumbers, Numbers } from './Numbers.tsx'
import { Results } from './Results.tsx'
import { wholeDay } from './shown.ts'
import { Topics } from './Topics.tsx'
import { GivenWords } from './Words.tsx'
import './quarter.css'

const QUARTER = 13 * 7 * DAY

interface QuarterProps extends SectionProps {
  readonly onBack: () => void
  readonly onSurvey: () => void
}

/** Looking back over thirteen weeks: numbers, topics, the survey, and what the group wants. */
export function Quarter({ group, view, onBack, onSurvey }: QuarterProps): JSX.Element {
  const [ago, setAgo] = useState(0)
  const until = Date.now() - ago * QUARTER
  const quarter = quarterOf(view, until - QUARTER, until)
  return (
    <Page
      title={t.quarter.title}
      lead={`${view.name}: ${t.quarter.span(wholeDay(until - QUARTER), wholeDay(until))}`}
      wide
    >
      <div class="row">
        <Button onPress={onBack}>{t.quarter.back}</Button>
        <Button look="plain" onPress={() => setAgo(ago + 1)}>
          {t.quarter.before}
        </Button>
        {ago > 0 && (
          <Button look="plain" onPress={() => setAgo(ago - 1)}>
            {t.quarter.after}
          </Button>
        )}
      </div>
      <Numbers view={view} quarter={quarter} />
      <div class="group-columns">
        <div>
          <Results group={group} view={view} onSurvey={onSurvey} />
          <GivenWords group={group} view={view} />
        </div>
        <div>
          <ActionNumbers quarter={quarter} />
          <Topics group={group} view={view} />
          <Objectives group={group} view={view} looksBack />
        </div>
      </div>
    </Page>
  )
}
