import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { lazy } from '../../../design/lazy.tsx'
import { lengthOf } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import { moved, perPerson, totalMinutes } from './agenda.ts'
import { FitTime } from './FitTime.tsx'
import { PhaseEditor } from './PhaseEditor.tsx'
import { PhaseLine } from './PhaseLine.tsx'
import type { Plan } from './plan.ts'
import { SavePlan } from './SavePlan.tsx'

// Looked into by few, and long.
const AddFormat = lazy(async () => (await import('./AddFormat.tsx')).AddFormat)

const MOST_PARTS = 40

interface AgendaEditorProps {
  readonly plan: Plan
  readonly wrong: string | undefined
  readonly onChange: (part: Partial<Plan>) => void
}

/** The parts in their order, each to be changed in its place; below, what they add up to. */
export function AgendaEditor({ plan, wrong, onChange }: AgendaEditorProps): JSX.Element {
  const [open, setOpen] = useState<number | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [told, setTold] = useState('')
  const { agenda, people } = plan
  const set = (next: readonly AgendaItem[]) => onChange({ agenda: next })
  const move = (from: number, by: -1 | 1) => {
    set(moved(agenda, from, by))
    setTold(t.plan.movedTo(agenda[from]?.title ?? '', from + by + 1))
  }
  const add = () => {
    set([...agenda, { title: t.plan.newPart, format: 'open', minutes: 10 }])
    setOpen(agenda.length)
  }
  return (
    <section class="block" aria-labelledby="agenda">
      <h2 id="agenda">{t.plan.agenda}</h2>
      <p class="soft small">{agenda.length === 0 ? t.plan.noParts : t.plan.agendaHint}</p>
      <ol class="plan-agenda">
        {agenda.map((item, place) => (
          <li key={place}>
            {open === place ? (
              <PhaseEditor
                item={item}
                onChange={(next) => set(agenda.with(place, next))}
                onDone={() => setOpen(null)}
                onMove={(by) => {
                  move(place, by)
                  setOpen(Math.min(agenda.length - 1, Math.max(0, place + by)))
                }}
                onRemove={() => {
                  set(agenda.toSpliced(place, 1))
                  setOpen(null)
                }}
              />
            ) : (
              <PhaseLine item={item} people={people} onOpen={() => setOpen(place)} />
            )}
          </li>
        ))}
      </ol>
      <p class="heard" role="status">
        {told}
      </p>
      {wrong && (
        <p class="wrong small" role="alert">
          {wrong}
        </p>
      )}
      {agenda.length > 0 && <Sum plan={plan} onChange={onChange} />}
      {agenda.length > 0 && <FitTime plan={plan} onChange={onChange} />}
      {agenda.length < MOST_PARTS && (
        <p class="row">
          <Button onPress={add}>{t.plan.add}</Button>
          <Button onPress={() => setChoosing(true)}>{t.plan.addFormat}</Button>
        </p>
      )}
      <SavePlan plan={plan} onChange={onChange} />
      {choosing && (
        <AddFormat
          people={people}
          room={MOST_PARTS - agenda.length}
          onAdd={(name, items) => {
            set([...agenda, ...items])
            setTold(t.plan.formatAdded(name))
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}

function Sum({ plan, onChange }: Pick<AgendaEditorProps, 'plan' | 'onChange'>): JSX.Element {
  const each = perPerson(plan.agenda, plan.people)
  return (
    <p class="sum">
      {t.plan.total(totalMinutes(plan.agenda))}{' '}
      <label>
        {t.plan.with}{' '}
        <input
          class="input"
          type="number"
          min={1}
          max={60}
          value={plan.people}
          onChange={(event) => onChange({ people: peopleIn(event.currentTarget.value) })}
        />{' '}
        {t.plan.people}
      </label>
      {each > 0 && `, ${t.plan.each(lengthOf(each))}`}.
    </p>
  )
}

function peopleIn(text: string): number {
  return Math.min(60, Math.max(1, Math.round(Number(text)) || 1))
}
