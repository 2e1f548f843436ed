import { nextDates } from '@circlet/shared/group/dates'
import { isStale } from '@circlet/shared/group/quarter'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { startGroupSession } from '../../api/groups.ts'
import { randomId } from '../../api/random-id.ts'
import { Button } from '../../design/Button.tsx'
import { Choice } from '../../design/Field.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Select } from '../../design/Select.tsx'
import { storage } from '../../storage/storage.ts'
import { dayAndTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { ErrorText } from './ErrorText.tsx'
import type { SectionProps } from './sections/section-props.ts'
import { useTemplates } from './use-templates.ts'
import { whyRefused } from './why-refused.ts'

const SAVED = 'saved:'
const CASE_CLINIC = 'case_clinic_60'

/** A session of the group: which agenda, and when; norms, open actions and parts come along by themselves. */
export function StartSession({ group, view, onDone }: SectionProps & { readonly onDone: () => void }): JSX.Element {
  const templates = useTemplates()
  const [chosen, choose] = useState<string | null>(null)
  const [isLater, setLater] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const options = [
    ...view.agendas.map(({ id, title }) => [`${SAVED}${id}`, t.group.session.saved(title)] as const),
    ...templates.map(({ id, title, minutes }) => [id, `${title}, ${t.common.minutes(minutes)}`] as const),
  ]
  const from = chosen ?? options[0]?.[0] ?? ''
  // Pressing again after an answer that was lost leads to the same session; another choice is another session.
  const attempt = useMemo(randomId, [from, isLater])
  const next = view.cadence ? (nextDates(view.cadence, Date.now(), 1)[0] ?? null) : null

  const start = async () => {
    if (busy || from === '') return
    setBusy(true)
    const saved = view.agendas.find(({ id }) => from === `${SAVED}${id}`)
    const template = templates.find(({ id }) => id === from)
    const answer = await startGroupSession(
      group.id,
      group.token(),
      {
        ...(saved ? { savedAgenda: saved.id } : { title: view.name, template: template?.id ?? from }),
        ...(isLater && next !== null && view.cadence && { startsAt: next, timeZone: view.cadence.timeZone }),
      },
      attempt,
    )
    setBusy(false)
    if (!answer.ok) return setWrong(whyRefused(answer.code))
    // For this tab: only the person who starts a session can show its links.
    storage.keepNote(answer.body.sessionId, 'made', answer.body)
    await group.look()
    onDone()
  }

  return (
    <form
      noValidate
      class="report"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      {isStale(view.sessions) && (
        <Notice answers={<Button onPress={() => choose(CASE_CLINIC)}>{t.group.session.caseClinic}</Button>}>
          {t.group.session.stale}
        </Notice>
      )}
      <Select label={t.group.session.from} value={from} options={options} onValue={choose} />
      {next !== null && (
        <fieldset>
          <legend>{t.group.session.when}</legend>
          <Choice name="when" checked={!isLater} onChoose={() => setLater(false)}>
            {t.group.session.now}
          </Choice>
          <Choice name="when" checked={isLater} onChoose={() => setLater(true)}>
            {t.group.session.nextDate(dayAndTime(next))}
          </Choice>
        </fieldset>
      )}
      <ErrorText text={wrong} />
      <div class="row">
        <Button type="submit" look="primary" resting={busy || from === ''}>
          {busy ? t.group.session.creating : t.group.session.create}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t.group.cancel}
        </Button>
      </div>
    </form>
  )
}
