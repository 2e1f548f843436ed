import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'
import { lengthOf, say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { formats as ofFormats } from '../../text/en/formats.ts'
import { plan as words } from '../../text/en/home.ts'
import { runsOver, turnOf } from './agenda.ts'

const t = say({ en: words })
const shared = say({ en: common })
const formats = say({ en: ofFormats })

interface PartLineProps {
  readonly item: AgendaItem
  readonly people: number
  readonly onOpen: () => void
}

/** One part at a glance; the whole line opens it. */
export function PartLine({ item, people, onOpen }: PartLineProps): JSX.Element {
  const turn = turnOf(item, people)
  return (
    <button type="button" class="part-line" onClick={onOpen}>
      <span class="minutes digits">{shared.minutes(item.minutes)}</span>
      <span>
        <span class="title">
          <span class="heard">{t.edit}</span>
          {item.title}
        </span>
        {item.prompt && <span class="prompt">{item.prompt}</span>}
        <span class="kind">
          {formats[item.format]}
          {turn !== null && `, ${t.turnOf(lengthOf(turn))}`}
        </span>
        {runsOver(item, people) && <span class="kind warm">{t.runsOver}</span>}
      </span>
    </button>
  )
}
