import type { JSX } from 'preact'
import { t } from '../../text/index.ts'

const PEOPLE = 7
const RADIUS = 74

/** Seven people around a ring, one of whom has the floor: the whole product in one picture. */
export function Circle(): JSX.Element {
  return (
    <svg class="circle" viewBox="-110 -110 220 220" role="img" aria-label={t.home.circle}>
      <circle class="track" r={RADIUS} />
      <circle class="time" r={RADIUS} pathLength="100" />
      {Array.from({ length: PEOPLE }, (_, place) => {
        const angle = (place / PEOPLE) * 2 * Math.PI - Math.PI / 2
        const [x, y] = [Math.cos(angle) * RADIUS, Math.sin(angle) * RADIUS]
        return <circle key={place} class={place === 0 ? 'speaks' : 'person'} cx={x} cy={y} r={place === 0 ? 20 : 14} />
      })}
    </svg>
  )
}
