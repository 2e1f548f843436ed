import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { say } from '../../text/catalogue.ts'
import { plan as words } from '../../text/en/home.ts'
import { Choice, Field } from '../../ui/Field.tsx'
import type { Plan } from './plan.ts'
import { zones } from './zoned-time.ts'

const t = say({ en: words })

interface WhenProps {
  readonly plan: Plan
  readonly wrong: string | undefined
  readonly onChange: (part: Partial<Plan>) => void
}

/** Now, or a date and time on the clocks of a named zone. */
export function When({ plan, wrong, onChange }: WhenProps): JSX.Element {
  const id = useId()
  const { all } = useMemo(zones, [])
  return (
    <fieldset class="block">
      <legend>{t.when}</legend>
      <Choice name="when" checked={plan.when === 'now'} onChoose={() => onChange({ when: 'now' })}>
        {t.now}
      </Choice>
      <Choice name="when" checked={plan.when === 'later'} onChoose={() => onChange({ when: 'later' })}>
        {t.later}
      </Choice>
      {plan.when === 'later' && (
        <div class="moment">
          <Field label={t.date} type="date" value={plan.date} onValue={(date) => onChange({ date })} />
          <Field label={t.time} type="time" value={plan.time} onValue={(time) => onChange({ time })} />
          <div class="field">
            <label for={id}>{t.zone}</label>
            <select
              id={id}
              class="input"
              value={plan.zone}
              onChange={(event) => onChange({ zone: event.currentTarget.value })}
            >
              {all.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {wrong && (
        <p class="wrong small" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}
