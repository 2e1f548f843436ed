import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { t } from '../../../text/index.ts'
import { fittedPlan, totalMinutes } from './agenda.ts'
import type { Plan } from './plan.ts'

interface FitTimeProps {
  readonly plan: Plan
  readonly onChange: (part: Partial<Plan>) => void
}

/** The time at hand: the parts are fitted to it in proportion, for this group and to the minute. */
export function FitTime({ plan, onChange }: FitTimeProps): JSX.Element {
  const total = totalMinutes(plan.agenda)
  const [text, setText] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const minutes = text === null ? total : Number(text)
  const fit = () => {
    const next = Number.isInteger(minutes) && minutes > 0 ? fittedPlan(plan, minutes) : null
    if (next) onChange(next)
    setText(null)
    setTold(next ? t.plan.fitted(minutes, plan.people) : t.plan.notFitted(plan.agenda.length, plan.agenda.length * 240))
  }
  return (
    <div class="fit-time">
      <label>
        {t.plan.timeAtHand}{' '}
        <input
          class="input"
          type="number"
          min={1}
          value={text ?? String(total)}
          onInput={(event) => setText(event.currentTarget.value)}
        />{' '}
        {t.plan.minutesWord}
      </label>
      <Button onPress={fit}>{t.plan.fit}</Button>
      <p class="small soft" role="status">
        {told}
      </p>
    </div>
  )
}
