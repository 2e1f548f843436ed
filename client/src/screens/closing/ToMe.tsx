import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Notice } from '../../design/Notice.tsx'
import { nameOf } from '../../selectors/who-is-next.ts'
import { t } from '../../text/index.ts'

/** What others said to this one alone, or to the facilitators, after the end. */
export function ToMe({ view }: { readonly view: View }): JSX.Element {
  const lines = view.facilitation?.lines ?? []
  return (
    <div class="told" aria-live="polite">
      {view.you.checkIns?.map((member) => (
        <Notice key={member} look="warm">
          {t.afterwards.asks(nameOf(view, member))}
        </Notice>
      ))}
      {lines.map(({ member, text, at }) => (
        <Notice key={`${member} ${at}`}>{t.afterwards.wrote(nameOf(view, member), text)}</Notice>
      ))}
    </div>
  )
}
