import { SURVEY_OPEN, type Survey } from '@circlet/shared/group/survey'
import type { JSX } from 'preact'
import { keptGroup } from '../../../session/groups.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { SectionProps } from '../GroupHome.tsx'
import { useAsk } from '../use-ask.ts'
import { Wrong } from '../Wrong.tsx'
import { BarTable } from './BarTable.tsx'
import { tenth, wholeDay } from './shown.ts'
import { words } from './words.ts'

const { survey: t } = words
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
      <h2>{t.title}</h2>
      {open && (
        <>
          <p>{t.closes(wholeDay(open.openedAt + SURVEY_OPEN))}</p>
          <div class="row">
            {keptGroup(group.id)?.answered?.includes(open.id) ? (
              <p>{t.answered}</p>
            ) : (
              <Button look="primary" onPress={onSurvey}>
                {t.answer}
              </Button>
            )}
            {isKeeper && (
              <Button resting={busy} onPress={() => void ask({ type: 'close-survey', survey: open.id })}>
                {t.close}
              </Button>
            )}
          </div>
        </>
      )}
      {!open && isKeeper && (
        <>
          <p>
            <Button resting={busy} onPress={() => void ask({ type: 'open-survey' })}>
              {t.open}
            </Button>
          </p>
          <p class="soft small">{t.openHint}</p>
        </>
      )}
      <Wrong text={wrong} />
      {!open && !last && !isKeeper && <p class="soft">{t.none}</p>}
      {last && <Said last={last} before={closed.at(-2)} />}
    </Card>
  )
}

/** The means of the last survey beside those of the one before. */
function Said({ last, before }: { readonly last: Survey; readonly before: Survey | undefined }): JSX.Element {
  if (last.answered === null || !last.means) return <p class="soft">{t.tooFew}</p>
  const title = t.results(last.answered)
  const earlier = before?.means
  const shown = (mean: number | null | undefined) => (mean == null ? words.few : tenth(mean))
  return (
    <section class="block">
      <h3>{title}</h3>
      <BarTable
        caption={title}
        heads={[t.statement, t.mean, ...(earlier ? [t.before] : [])]}
        rows={words.statements.map((label, place) => {
          const mean = last.means?.[place] ?? null
          return {
            label,
            note: words.reversed.includes(place) ? t.reversed : undefined,
            length: mean === null ? null : mean / SEVEN,
            cells: [shown(mean), ...(earlier ? [shown(earlier[place])] : [])],
          }
        })}
      />
    </section>
  )
}
