import type { JSX } from 'preact'

export interface Row {
  readonly label: string
  readonly note?: string | undefined
  /** 0 to 1; null where nothing may be said. */
  readonly length: number | null
  /** The number itself, and in further columns what it is compared with. */
  readonly cells: readonly string[]
}

interface BarTableProps {
  readonly caption: string
  /** Over the rows, and over each cell. */
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}

/** Numbers as a table with a bar in each row: the bar is for the eye, the table says everything. */
export function BarTable({ caption, heads, rows }: BarTableProps): JSX.Element {
  const [first, second, ...others] = heads
  return (
    <table class="bars">
      <caption class="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" colSpan={2}>
            {second}
          </th>
          {others.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, note, length, cells }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              {note && <span class="soft small"> ({note})</span>}
            </th>
            <td class="bar">
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect class="whole" width="100" height="12" />
                {length !== null && <rect width={length * 100} height="12" />}
              </svg>
            </td>
            {cells.map((cell, place) => (
              <td key={place} class="digits">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
