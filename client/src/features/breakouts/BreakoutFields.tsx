import type { AgendaItem } from '@circlet/shared/protocol/fields'
import { FORMAT_RULES } from '@circlet/shared/session/queries/format-rules'
import type { JSX } from 'preact'
import { Select } from '../../design/Select.tsx'
import { t } from '../../text/index.ts'

const SIZES = [2, 3, 4, 5, 6, 7, 8, 9, 10]
const CHAIRS = [2, 3, 4, 5, 6, 7, 8]

type Gathering = Pick<AgendaItem, 'format' | 'groupSize' | 'chairs'>

interface GatheringFieldProps {
  readonly item: Gathering
  readonly onChange: (some: { readonly groupSize: number } | { readonly chairs: number | null }) => void
}

/** How a part gathers people: the size of its groups, or an inner circle; nothing in a part that has neither. */
export function BreakoutFields({ item, onChange }: GatheringFieldProps): JSX.Element | null {
  const { formsGroups, offersChairs } = FORMAT_RULES[item.format]
  if (formsGroups) {
    return (
      <Select
        label={t.agenda.groupSize}
        value={String(item.groupSize ?? 2)}
        options={SIZES.map((size) => [String(size), size === 2 ? t.breakouts.pairs : t.breakouts.ofSize(size)])}
        onValue={(size) => onChange({ groupSize: Number(size) })}
      />
    )
  }
  if (!offersChairs) return null
  return (
    <Select
      label={t.agenda.chairs}
      value={String(item.chairs ?? 0)}
      options={[
        ['0', t.breakouts.everyone],
        ...CHAIRS.map((count) => [String(count), t.breakouts.fishbowl(count)] as const),
      ]}
      onValue={(chairs) => onChange({ chairs: Number(chairs) || null })}
    />
  )
}
