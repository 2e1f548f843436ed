import { SURVEY_OPEN, type Survey } from '@circlet/shared/group/survey'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Card } from '../../../design/Card.tsx'
import { savedGroup } from '../../../storage/saved-groups.ts'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import type { SectionProps } from '../sections/section-props.ts'
import { useAsk } from '../use-ask.ts'
import { BarTable } from './BarTable.tsx'
import { tenth, wholeDay } from './shown.ts'

const SEVEN = 7

/** The survey: one that is open to be answered, and what the last one came to. */
export function Results({ group, view, onSurvey }: SectionProps & { readonly onSurvey: () => void }): JSX.Element {
  const { ask, wrong, busy } = useAsk(group)
  const open = view.surveys.find(({ closedAt }) => closedAt === null)
  const closed = view.surveys.filter(({ closedAt }) => closedAt !== null)
  const last = closed.at(-1)
  const isKeeper = view.you.role === 'keeper'
  return (
    <Card>
      <h2>{t.quarter.survey.title}</h2>
      {open && (
        <>
          <p>{t.quarter.survey.closes(wholeDay(open.openedAt + SURVEY_OPEN))}</p>
          <div class="row">
            {savedGroup(group.id)?.answered?.includes(open.id) ? (
              <p>{t.quarter.survey.answered}</p>
            ) : (
              <Button look="primary" onPress={onSurvey}>
                {t.quarter.survey.answer}
              </Button>
            )}
            {isKeeper && (
              <Button resting={busy} onPress={() => void ask({ type: 'close-survey', survey: open.id })}>
                {t.quarter.survey.close}
              </Button>
            )}
          </div>
        </>
      )}
      {!open && isKeeper && (
        <>
          <p>
            <Button resting={busy} onPress={() => void ask({ type: 'open-survey' })}>
              {t.quarter.survey.open}
            </Button>
          </p>
          <p class="soft small">{t.quarter.survey.openHint}</p>
        </>
      )}
      <ErrorText text={wrong} />
      {!open && !last && !isKeeper && <p class="soft">{t.quarter.survey.none}</p>}
      {last && <Said last={last} before={closed.at(-2)} />}
    </Card>
  )
}

/** The means of the last survey beside those of the one before. */
function Said({ last, before }: { readonly last: Survey; readonly before: Survey | undefined }): JSX.Element {
  if (last.answered === null || !last.means) return <p class="soft">{t.quarter.survey.tooFew}</p>
  const title = t.quarter.survey.results(last.answered)
  const earlier = before?.means
  const shown = (mean: number | null | undefined) => (mean == null ? t.quarter.few : tenth(mean))
  return (
    <section class="block">
      <h3>{title}</h3>
      <BarTable
        caption={title}
        heads={[t.quarter.survey.statement, t.quarter.survey.mean, ...(earlier ? [t.quarter.survey.before] : [])]}
        rows={t.quarter.statements.map((label, place) => {
          const mean = last.means?.[place] ?? null
          return {
            label,
            note: t.quarter.reversed.includes(place) ? t.quarter.survey.reversed : undefined,
            length: mean === null ? null : mean / SEVEN,
            cells: [shown(mean), ...(earlier ? [shown(earlier[place])] : [])],
          }
        })}
      />
    </section>
  )
}
