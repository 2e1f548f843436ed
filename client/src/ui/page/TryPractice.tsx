import type { View } from '@circlet/shared/session/view'
import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'

const t = say({ en: common })

/** For those who have time and have not done this before: the first page, where a practice circle waits, beside this one. */
export function TryPractice({ view }: { readonly view: View }): JSX.Element | null {
  if (view.practice) return null
  return (
    <p class="soft small">
      {t.firstTime}{' '}
      <a href="/" target="_blank" rel="noopener">
        {t.practice}
      </a>
    </p>
  )
}
