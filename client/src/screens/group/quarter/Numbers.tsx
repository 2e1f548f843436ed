import { isStale, type Quarter } from '@circlet/shared/group/quarter'
import type { GroupSession, GroupView } from '@circlet/shared/group/view'
import type { JSX } from 'preact'
import { Card } from '../../../design/Card.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { t } from '../../../text/index.ts'
import { BarTable } from './BarTable.tsx'
import { LineChart } from './LineChart.tsx'
import { shareOf, shortDay, tenth } from './shown.ts'

const SLIDERS = ['heard', 'mattered', 'way', 'overall'] as const
const STATUSES = ['done', 'partly', 'changed', 'dropped', 'open'] as const

interface NumbersProps {
  readonly view: GroupView
  readonly quarter: Quarter
}

/** How the quarter went in numbers of the whole group; of a person they say nothing. */
export function Numbers({ view, quarter }: NumbersProps): JSX.Element {
  const { sessions, attendance } = quarter
  return (
    <Card>
      <h2>{t.quarter.numbers.title}</h2>
      {sessions.length === 0 ? (
        <p class="soft">{t.quarter.none}</p>
      ) : (
        <>
          <p>
            {t.quarter.numbers.held(sessions.length)}{' '}
            {attendance !== null && t.quarter.numbers.came(shareOf(attendance))}
          </p>
          <p class="soft small">{t.quarter.numbers.only}</p>
          <Charts sessions={sessions} evenness={view.evenness} />
        </>
      )}
      {isStale(view.sessions) && (
        <Notice>
          <strong>{t.quarter.stale}</strong> {t.group.session.stale}
        </Notice>
      )}
    </Card>
  )
}

interface ChartsProps {
  readonly sessions: readonly GroupSession[]
  readonly evenness: boolean
}

function Charts({ sessions, evenness }: ChartsProps): JSX.Element {
  const points = (value: (session: GroupSession) => number | null) =>
    sessions.map((session) => ({ label: shortDay(session.endedAt ?? 0), value: value(session) }))
  const share = { most: 1, shown: shareOf }
  const isKept = evenness || sessions.some((session) => session.evenness !== null)
  return (
    <div class="charts">
      {SLIDERS.map((slider, place) => (
        <LineChart
          key={slider}
          title={t.quarter.charts[slider]}
          points={points(({ tally }) => tally?.means[place] ?? null)}
          most={10}
          shown={tenth}
          missing={t.quarter.few}
        />
      ))}
      <LineChart
        title={t.quarter.charts.littleSpace}
        points={points(({ tally }) => tally?.littleSpace ?? null)}
        {...share}
        missing={t.quarter.few}
      />
      <LineChart
        title={t.quarter.charts.unwelcome}
        points={points(({ tally }) => tally?.unwelcome ?? null)}
        {...share}
        missing={t.quarter.few}
      />
      <LineChart
        title={t.quarter.charts.attendance}
        points={points(({ came, of }) => (came === null || !of ? null : came / of))}
        {...share}
        missing={t.quarter.unknown}
      />
      {isKept && (
        <LineChart
          title={t.quarter.charts.evenness}
          points={points((session) => session.evenness)}
          {...share}
          missing={t.quarter.unknown}
        />
      )}
    </div>
  )
}

/** How the actions of the quarter stand. */
export function ActionNumbers({ quarter }: Pick<NumbersProps, 'quarter'>): JSX.Element {
  const { actions } = quarter
  const most = Math.max(1, ...Object.values(actions))
  return (
    <Card>
      <h2>{t.quarter.actions.title}</h2>
      <BarTable
        caption={t.quarter.actions.caption}
        heads={[t.quarter.actions.title, t.quarter.actions.count]}
        rows={STATUSES.map((status) => ({
          label: t.quarter.actions.rows[status],
          length: actions[status] / most,
          cells: [`${actions[status]}`],
        }))}
      />
    </Card>
  )
}
