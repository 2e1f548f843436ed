import { catalogueIn } from '@circlet/shared/formats/catalogue'
import { type CatalogueFormat, itemsOf } from '@circlet/shared/formats/catalogue-format'
import type { AgendaItem } from '@circlet/shared/protocol/fields'
import type { JSX } from 'preact'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { t } from '../../../text/index.ts'
import { totalMinutes } from './agenda.ts'
import './add-format.css'

const formats = catalogueIn(t.formatTexts)

interface AddFormatProps {
  readonly people: number
  /** How many parts there is still room for. */
  readonly room: number
  readonly onAdd: (name: string, items: readonly AgendaItem[]) => void
  readonly onClose: () => void
}

/** The catalogue: each format with what it is good for and how it is practised, to be added as a set of parts. */
export function AddFormat({ people, room, onAdd, onClose }: AddFormatProps): JSX.Element {
  return (
    <Dialog title={t.formatCatalogue.title} close={t.common.close} onClose={onClose}>
      <p class="soft">{t.formatCatalogue.hint(people)}</p>
      <ul class="formats">
        {inOrder(people).map((format) => (
          <li key={format.id}>
            <details>
              <summary>
                <span class="title">{format.name}</span>
                <span class="small soft">{atAGlance(format, people)}</span>
                <span>{format.goodFor}</span>
              </summary>
              <Practice format={format} />
              <Parts items={itemsOf(format, people)} />
              <Button
                why={format.parts.length > room ? t.formatCatalogue.noRoom : null}
                aria-label={t.formatCatalogue.addNamed(format.name)}
                onPress={() => onAdd(format.name, itemsOf(format, people))}
              >
                {t.formatCatalogue.add}
              </Button>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Those made for a group of this size come first. */
function inOrder(people: number): readonly CatalogueFormat[] {
  const suits = (format: CatalogueFormat) => format.people.least <= people && people <= format.people.most
  return [...formats.filter(suits), ...formats.filter((format) => !suits(format))]
}

function atAGlance(format: CatalogueFormat, people: number): string {
  const { least, most } = format.people
  return [t.common.minutes(totalMinutes(itemsOf(format, people))), t.formatCatalogue.people(least, most)].join(', ')
}

function Practice({ format }: { readonly format: CatalogueFormat }): JSX.Element {
  return (
    <>
      <p>{format.practised}</p>
      <p class="small soft">
        {[
          t.formatCatalogue.next[format.next],
          t.formatCatalogue.passing[format.passing],
          t.formatCatalogue.crosstalk[format.crosstalk],
        ].join(' ')}
      </p>
      {format.roles.length > 0 && (
        <dl class="roles">
          {format.roles.map(({ name, does }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Parts({ items }: { readonly items: readonly AgendaItem[] }): JSX.Element {
  return (
    <ol class="small">
      {items.map((item, place) => (
        <li key={place}>
          <span class="digits">{t.common.minutes(item.minutes)}</span> {item.title}
        </li>
      ))}
    </ol>
  )
}
