import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'
import { lengthOf } from '../../../text/formatting.ts'
import { t } from '../../../text/index.ts'
import { runsOver, turnOf } from './agenda.ts'

interface PartLineProps {
  readonly item: AgendaItem
  readonly people: number
  readonly onOpen: () => void
}

/** One part at a glance; the whole line opens it. */
export function PhaseLine({ item, people, onOpen }: PartLineProps): JSX.Element {
  const turn = turnOf(item, people)
  return (
    <button type="button" class="part-line" onClick={onOpen}>
      <span class="minutes digits">{t.common.minutes(item.minutes)}</span>
      <span>
        <span class="title">
          <span class="heard">{t.plan.edit}</span>
          {item.title}
        </span>
        {item.prompt && <span class="prompt">{item.prompt}</span>}
        <span class="kind">
          {t.formats[item.format]}
          {turn !== null && `, ${t.plan.turnOf(lengthOf(turn))}`}
        </span>
        {runsOver(item, people) && <span class="kind warm">{t.plan.runsOver}</span>}
      </span>
    </button>
  )
}
