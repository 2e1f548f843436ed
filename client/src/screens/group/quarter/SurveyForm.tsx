import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Page } from '../../../design/page/Page.tsx'
import { LinkBox } from '../../../features/share-link/LinkBox.tsx'
import { savedGroup, saveGroup } from '../../../storage/saved-groups.ts'
import { t } from '../../../text/index.ts'
import { ErrorText } from '../ErrorText.tsx'
import type { SectionProps } from '../sections/section-props.ts'
import { useAsk } from '../use-ask.ts'
import { GivenWords } from './Words.tsx'
import './quarter.css'

type Seven = number | null

/** The survey for one member: twelve statements and the topics, all optional, into a box without a name. */
export function SurveyForm({ group, view, onBack }: SectionProps & { readonly onBack: () => void }): JSX.Element {
  const survey = view.surveys.find(({ closedAt }) => closedAt === null)
  const [isDone, setDone] = useState(() => survey !== undefined && wasAnswered(group.id, survey.id))
  return (
    <Page title={t.quarter.form.title} lead={survey && !isDone ? t.quarter.form.lead : null}>
      {!survey && <p>{t.quarter.form.closed}</p>}
      {survey && isDone && <p role="status">{t.quarter.form.thanks}</p>}
      {survey && !isDone && <Statements group={group} view={view} survey={survey.id} onDone={() => setDone(true)} />}
      {survey && (
        <>
          <GivenWords group={group} view={view} />
          <details>
            <summary>{t.quarter.survey.link}</summary>
            <div class="stack">
              <p class="soft">{t.quarter.survey.linkHint}</p>
              <LinkBox
                link={`${location.origin}/g/${group.id}?survey#${group.token()}`}
                title={view.name}
                label={t.quarter.survey.link}
              />
            </div>
          </details>
        </>
      )}
      <p>
        <Button onPress={onBack}>{t.quarter.back}</Button>
      </p>
    </Page>
  )
}

const wasAnswered = (group: string, survey: string) => savedGroup(group)?.answered?.includes(survey) === true

interface StatementsProps extends SectionProps {
  readonly survey: string
  readonly onDone: () => void
}

function Statements({ group, view, survey, onDone }: StatementsProps): JSX.Element {
  const { ask, wrong, busy } = useAsk(group, {
    'not-allowed': t.quarter.form.already,
    'unknown-survey': t.quarter.form.closed,
  })
  const [given, setGiven] = useState<readonly Seven[]>(() => t.quarter.statements.map(() => null))
  const [rated, setRated] = useState<Readonly<Record<string, { relevance: Seven; insight: Seven }>>>({})
  const rate = (topic: string, part: Partial<{ relevance: Seven; insight: Seven }>) =>
    setRated({ ...rated, [topic]: { relevance: null, insight: null, ...rated[topic], ...part } })
  const send = async () => {
    if (!(await ask({ type: 'answer-survey', survey, statements: [...given], topics: rated }))) return
    saveGroup({ id: group.id, name: view.name, answered: [...(savedGroup(group.id)?.answered ?? []), survey] })
    onDone()
  }
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{t.quarter.form.statements}</h2>
      {t.quarter.statements.map((statement, place) => (
        <Scale
          key={statement}
          legend={statement}
          value={given[place] ?? null}
          onValue={(value) => setGiven(given.with(place, value))}
        />
      ))}
      {view.topics.length > 0 && <h2>{t.quarter.form.topics}</h2>}
      {view.topics.map(({ id, text }) => (
        <div key={id} class="stack">
          <Scale
            legend={t.quarter.form.relevance(text)}
            value={rated[id]?.relevance ?? null}
            onValue={(relevance) => rate(id, { relevance })}
          />
          <Scale
            legend={t.quarter.form.insight(text)}
            value={rated[id]?.insight ?? null}
            onValue={(insight) => rate(id, { insight })}
          />
        </div>
      ))}
      <ErrorText text={wrong} />
      <Button type="submit" look="primary" size="large" wide resting={busy}>
        {busy ? t.quarter.form.sending : t.quarter.form.send}
      </Button>
    </form>
  )
}

interface ScaleProps {
  readonly legend: string
  readonly value: Seven
  readonly onValue: (value: Seven) => void
}

/** One to seven, or no answer, which is the first value. */
function Scale({ legend, value, onValue }: ScaleProps): JSX.Element {
  const name = useId()
  return (
    <fieldset class="scale-of-seven">
      <legend>{legend}</legend>
      <div>
        {[1, 2, 3, 4, 5, 6, 7].map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={value === each} onChange={() => onValue(each)} />
            <span>
              {each}
              {each === 1 && <span class="heard"> {t.quarter.form.not}</span>}
              {each === 7 && <span class="heard"> {t.quarter.form.fully}</span>}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name={name} checked={value === null} onChange={() => onValue(null)} />
          <span>{t.quarter.form.blank}</span>
        </label>
      </div>
      <p class="soft small" aria-hidden="true">
        1 {t.quarter.form.not}, 7 {t.quarter.form.fully}
      </p>
    </fieldset>
  )
}
