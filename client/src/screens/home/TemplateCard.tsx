import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'

interface TemplateCardProps {
  readonly title: string
  readonly words: string | undefined
  readonly size?: string
  readonly parts?: readonly AgendaItem[]
  readonly onPress: () => void
}

/** One way to lay out the time: its name and length, its parts as a strip, and what it is good for. */
export function TemplateCard({ title, words, size, parts, onPress }: TemplateCardProps): JSX.Element {
  return (
    <button type="button" class="template" onClick={onPress}>
      <span class="title">{title}</span>
      {size && <span class="size">{size}</span>}
      {parts && (
        <span class="strip" aria-hidden="true">
          {parts.map((part, place) => (
            <span key={place} class={part.format} style={{ flexGrow: part.minutes }} />
          ))}
        </span>
      )}
      {words && <span class="words">{words}</span>}
    </button>
  )
}
