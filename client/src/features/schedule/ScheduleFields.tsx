import type { JSX } from 'preact'
import { Choice, Field } from '../../design/Field.tsx'
import { Select } from '../../design/Select.tsx'
import { t } from '../../text/index.ts'
import type { CadenceMistake, ScheduleDraft } from './schedule-draft.ts'
import { ZoneField } from './ZoneField.tsx'
import './schedule.css'

const WEEKS = Array.from({ length: 13 }, (_, place) => [`${place + 1}`, t.schedule.everyWeeks(place + 1)] as const)

interface CadenceFieldsProps {
  readonly draft: ScheduleDraft
  readonly wrong: CadenceMistake | null
  readonly onChange: (draft: ScheduleDraft) => void
}

/** Whether a group meets regularly, and when. */
export function ScheduleFields({ draft, wrong, onChange }: CadenceFieldsProps): JSX.Element {
  const set = (some: Partial<ScheduleDraft>) => onChange({ ...draft, ...some })
  return (
    <fieldset class="block cadence">
      <legend>{t.schedule.title}</legend>
      <Choice name="cadence" checked={!draft.isRegular} onChoose={() => set({ isRegular: false })}>
        {t.schedule.open}
      </Choice>
      <Choice name="cadence" checked={draft.isRegular} onChoose={() => set({ isRegular: true })}>
        {t.schedule.regular}
      </Choice>
      {draft.isRegular && (
        <>
          <div class="moment">
            <Field label={t.schedule.first} type="date" value={draft.date} onValue={(date) => set({ date })} />
            <Field label={t.schedule.time} type="time" value={draft.time} onValue={(time) => set({ time })} />
            <Field
              label={t.schedule.minutes}
              type="number"
              min={5}
              max={1440}
              value={draft.minutes}
              onValue={(minutes) => set({ minutes })}
            />
            <Select
              label={t.schedule.every}
              value={`${draft.everyWeeks}`}
              options={WEEKS}
              onValue={(weeks) => set({ everyWeeks: Number(weeks) })}
            />
            <ZoneField label={t.schedule.zone} value={draft.zone} onValue={(zone) => set({ zone })} />
          </div>
          <p class="soft small">{t.schedule.stays}</p>
        </>
      )}
      {wrong && (
        <p class="wrong small" role="alert">
          {t.schedule.wrong[wrong]}
        </p>
      )}
    </fieldset>
  )
}
