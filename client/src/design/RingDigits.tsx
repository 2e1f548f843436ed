import type { CSSProperties, JSX } from 'preact'
import './ring.css'

/** A time in digits inside a ring, as large as the ring has room for. */
export function RingDigits({ of }: { readonly of: string | null }): JSX.Element {
  return (
    <span class="clock digits" style={{ '--signs': of?.length ?? 0 } as CSSProperties}>
      {of}
    </span>
  )
}
