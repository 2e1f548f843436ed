import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { t } from '../../text/index.ts'

/** For those who have time and have not done this before: the first page, where a practice circle waits, beside this one. */
export function TryPractice({ view }: { readonly view: View }): JSX.Element | null {
  if (view.practice) return null
  return (
    <p class="soft small">
      {t.common.firstTime}{' '}
      <a href="/" target="_blank" rel="noopener">
        {t.common.practice}
      </a>
    </p>
  )
}
