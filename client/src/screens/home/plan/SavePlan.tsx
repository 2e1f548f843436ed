import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { SaveAgenda } from '../../../features/agenda/SaveAgenda.tsx'
import { whyUnreadable } from '../../../features/agenda/why-unreadable.ts'
import { agendaInBytes, isAgenda } from '../../../selectors/agenda/agenda-file.ts'
import { t } from '../../../text/index.ts'
import { keptOf, type Plan, planOf } from './plan.ts'

interface KeepPlanProps {
  readonly plan: Plan
  readonly onChange: (part: Partial<Plan>) => void
}

/** Keeping the agenda for another time, and opening one that was kept as a file. */
export function SavePlan({ plan, onChange }: KeepPlanProps): JSX.Element {
  const [told, setTold] = useState('')
  const [wrong, setWrong] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    const found = agendaInBytes(new Uint8Array(await chosen.arrayBuffer()))
    if (isAgenda(found)) onChange(planOf(found))
    setTold(isAgenda(found) ? t.agenda.opened(found.title) : '')
    setWrong(isAgenda(found) ? '' : whyUnreadable(found))
    // The same file, put right meanwhile, can be chosen again.
    if (file.current) file.current.value = ''
  }
  return (
    <div class="keep-plan">
      <Button look="plain" onPress={() => file.current?.click()}>
        {t.agenda.open}
      </Button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      {plan.agenda.length > 0 && <SaveAgenda agenda={keptOf(plan)} />}
      <p class="small soft" role="status">
        {told}
      </p>
      {wrong && (
        <p class="wrong small" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
