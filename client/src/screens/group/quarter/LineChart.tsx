import type { JSX } from 'preact'
import { t } from '../../../text/index.ts'

export interface Point {
  /** The session, in a few letters. */
  readonly label: string
  /** Null where nothing may be said. */
  readonly value: number | null
}

interface LineChartProps {
  readonly title: string
  readonly points: readonly Point[]
  readonly most: number
  readonly shown: (value: number) => string
  /** What is shown where there is no value. */
  readonly missing: string
}

const WIDTH = 320
const HEIGHT = 150
const LEFT = 52
const RIGHT = 300
const TOP = 24
const BOTTOM = 118
/** Beyond so many each point's words would touch. */
const LABELLED = 6

/** One number over the sessions of a quarter: a line with its values, and the same as a table. */
export function LineChart({ title, points, most, shown, missing }: LineChartProps): JSX.Element {
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={heard(title, points, shown)}>
        <Grid most={most} shown={shown} />
        <Line points={points} most={most} />
        {points.map(({ label, value }, place) => (
          <g key={place}>
            {value !== null && (
              <>
                <circle cx={across(place, points.length)} cy={up(value, most)} r="4.5" />
                {(points.length <= LABELLED || place === points.length - 1) && (
                  <text class="value" x={across(place, points.length)} y={up(value, most) - 9}>
                    {shown(value)}
                  </text>
                )}
              </>
            )}
            {(points.length <= LABELLED || place === 0 || place === points.length - 1) && (
              <text x={across(place, points.length)} y={BOTTOM + 20}>
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{t.quarter.table}</summary>
        <table>
          <caption class="heard">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.quarter.session}</th>
              <th scope="col">{t.quarter.value}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value }, place) => (
              <tr key={place}>
                <th scope="row">{label}</th>
                <td>{value === null ? missing : shown(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const across = (place: number, count: number) =>
  count === 1 ? (LEFT + RIGHT) / 2 : LEFT + 16 + (place * (RIGHT - LEFT - 32)) / (count - 1)
const up = (value: number, most: number) => BOTTOM - (value / most) * (BOTTOM - TOP)

function heard(title: string, points: readonly Point[], shown: (value: number) => string): string {
  const values = points.flatMap(({ value }) => value ?? [])
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return t.quarter.noPoints(title)
  return t.quarter.heard(title, shown(first), shown(last), values.length)
}

function Grid({ most, shown }: Pick<LineChartProps, 'most' | 'shown'>): JSX.Element {
  return (
    <>
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={up(value, most)} y2={up(value, most)} />
          <text class="scale" x={LEFT - 6} y={up(value, most) + 4}>
            {shown(value)}
          </text>
        </g>
      ))}
    </>
  )
}

/** The points joined, with a gap where nothing may be said. */
function Line({ points, most }: Pick<LineChartProps, 'points' | 'most'>): JSX.Element {
  let path = ''
  let isDown = false
  for (const [place, { value }] of points.entries()) {
    if (value !== null) path += `${isDown ? 'L' : 'M'}${across(place, points.length)} ${up(value, most)}`
    isDown = value !== null
  }
  return <path d={path} />
}
