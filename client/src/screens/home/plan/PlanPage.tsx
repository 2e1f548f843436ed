import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { createSession } from '../../../api/http.ts'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Page } from '../../../design/page/Page.tsx'
import { zones } from '../../../selectors/zones.ts'
import { t } from '../../../text/index.ts'
import { keepMade, type Made } from '../made.ts'
import { AgendaEditor } from './AgendaEditor.tsx'
import { type Beginning, type Mistakes, mistakesIn, type Plan, type PlanPart, planFrom, sessionOf } from './plan.ts'
import { When } from './When.tsx'
import './plan.css'

interface PlanPageProps {
  readonly from: Beginning
  readonly onMade: (made: Made) => void
  readonly onBack: () => void
}

/** A session before there is one: its agenda, agreements and time. */
export function PlanPage({ from, onMade, onBack }: PlanPageProps): JSX.Element {
  const [plan, setPlan] = useState<Plan>(() => planFrom(from, t.session.norms, zones().own))
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part })
  const mistake = (part: PlanPart) => mistakes[part] && t.plan.mistakes[part]?.[mistakes[part]]

  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [mistakes])

  const create = async () => {
    const found = mistakesIn(plan, Date.now())
    setMistakes(found)
    if (Object.keys(found).length > 0 || busy) return
    setBusy(true)
    const session = sessionOf(plan)
    const answer = await createSession(session)
    setBusy(false)
    if (!answer.ok) return setWrong(answer.code === 'unreachable' ? t.common.unreachable : t.refusals[answer.code])
    const made = { ...answer.body, title: plan.title.trim(), startsAt: session.startsAt ?? null }
    keepMade(made)
    onMade(made)
  }

  return (
    <Page title={t.plan.title}>
      <form
        ref={form}
        class="plan"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Field
          label={t.plan.name}
          hint={t.plan.nameHint}
          wrong={mistake('title')}
          value={plan.title}
          onValue={(title) => change({ title })}
          maxLength={120}
          required
        />
        <AgendaEditor plan={plan} wrong={mistake('agenda')} onChange={change} />
        <Field
          label={t.plan.objectives}
          hint={t.plan.objectivesHint}
          wrong={mistake('objectives')}
          value={plan.objectives}
          onValue={(objectives) => change({ objectives })}
          rows={3}
        />
        <Field
          label={t.plan.agreements}
          hint={t.plan.agreementsHint}
          wrong={mistake('norms')}
          value={plan.norms}
          onValue={(norms) => change({ norms })}
          rows={8}
        />
        <When plan={plan} wrong={mistake('when')} onChange={change} />
        {wrong && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div class="row">
          <Button type="submit" look="primary" size="large" resting={busy}>
            {busy ? t.plan.creating : t.plan.create}
          </Button>
          <Button look="plain" onPress={onBack}>
            {t.plan.back}
          </Button>
        </div>
      </form>
    </Page>
  )
}
