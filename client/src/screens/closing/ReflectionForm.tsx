import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Choice } from '../../design/Field.tsx'
import { t } from '../../text/index.ts'
import { EMPTY, type Form, formOf, type ReflectionDraft, type Remembered, type SliderName } from './reflection-draft.ts'
import { LeaveOut, Slider } from './Slider.tsx'

const MAIN: readonly SliderName[] = ['heard', 'mattered', 'suited', 'right']
const MORE: readonly SliderName[] = ['depth', 'ease']

interface ReflectionFormProps {
  /** Until when it can be given, as people say it; null while the clock is not known. */
  readonly until: string | null
  /** It is on its way. */
  readonly going: boolean
  readonly remembers: boolean
  readonly onRemember: (on: boolean) => void
  readonly onGive: (form: Form, two: Remembered) => void
}

/** The private form: four lines, two questions, two more, all of which may be left out. */
export function ReflectionForm({ until, going, remembers, onRemember, onGive }: ReflectionFormProps): JSX.Element {
  const [draft, setDraft] = useState(EMPTY)
  const set = (some: Partial<ReflectionDraft>) => setDraft({ ...draft, ...some })
  const form = formOf(draft)
  const slider = (name: SliderName) => (
    <Slider
      key={name}
      {...t.reflection.sliders[name]}
      value={draft[name]}
      onValue={(value) => set({ [name]: value })}
    />
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (form && !going) onGive(form, draft)
      }}
    >
      {MAIN.map(slider)}
      <OneOf name="space" {...t.reflection.space} value={draft.space} onValue={(space) => set({ space })} />
      <OneOf name="prompts" {...t.reflection.prompts} value={draft.prompts} onValue={(prompts) => set({ prompts })} />
      <details>
        <summary>{t.reflection.more}</summary>
        {MORE.map(slider)}
      </details>
      <Choice kind="checkbox" name="remember" checked={remembers} onChoose={() => onRemember(!remembers)}>
        {t.reflection.remember}
        <br />
        <span class="small soft">{t.reflection.rememberHint}</span>
      </Choice>
      <p class="small soft">
        {t.reflection.box} {until && t.reflection.until(until)}
      </p>
      <div class="row">
        <Button type="submit" look="primary" why={form ? null : t.reflection.nothingYet} resting={going}>
          {going ? t.reflection.onTheWay : t.reflection.give}
        </Button>
      </div>
    </form>
  )
}

interface OneOfProps<T extends string> {
  readonly name: string
  readonly ask: string
  readonly answers: Readonly<Record<T, string>>
  readonly value: T | null
  readonly onValue: (value: T | null) => void
}

function OneOf<T extends string>({ name, ask, answers, value, onValue }: OneOfProps<T>): JSX.Element {
  return (
    <fieldset class="one-of">
      <legend>{ask}</legend>
      {(Object.keys(answers) as T[]).map((answer) => (
        <Choice key={answer} name={name} checked={value === answer} onChoose={() => onValue(answer)}>
          {answers[answer]}
        </Choice>
      ))}
      <LeaveOut of={ask} given={value !== null} onPress={() => onValue(null)} />
    </fieldset>
  )
}
