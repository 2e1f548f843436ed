import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { ended } from '../../text/en/ended.ts'

const t = say({ en: ended })

/** The way out. */
export function Home(): JSX.Element {
  return (
    <p>
      <a class="button" href="/">
        {t.next}
      </a>
    </p>
  )
}
