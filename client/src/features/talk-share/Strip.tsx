import type { JSX } from 'preact'
import type { Strip as Row } from '../../selectors/strips.ts'

/** The strip is drawn in thousandths of its stretch of time. */
const WIDE = 1000
const HIGH = 24

interface StripProps {
  readonly strip: Row
  readonly words: string
}

/** One row: time runs from left to right, each turn is a block, and between two the floor rested. */
export function Strip({ strip, words }: StripProps): JSX.Element {
  const { title, from, to, turns } = strip
  const place = (at: number) => (WIDE * (Math.min(at, to) - from)) / Math.max(1, to - from)
  return (
    <div class="talk-row">
      <p>
        <span>{title}</span> <span class="small soft">{words}</span>
      </p>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" width={WIDE} height={HIGH} />
        {turns.map((turn) => (
          <rect
            key={turn.from}
            class="turn"
            x={place(turn.from)}
            width={Math.max(1, place(turn.to) - place(turn.from))}
            height={HIGH}
          />
        ))}
      </svg>
    </div>
  )
}
