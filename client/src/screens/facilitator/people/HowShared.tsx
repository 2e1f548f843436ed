import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Choice } from '../../../design/Field.tsx'
import { nameOf } from '../../../selectors/who-is-next.ts'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { askedLast } from './quietly.ts'

/** How the talking is shared in the whole group, and how often the circle asked somebody by itself: never whom (BA12). */
export function HowShared({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const { band, invitations } = view.facilitation ?? { band: null, invitations: 0 }
  const { prompts } = view.options
  const asked = askedLast.value
  const isCurrent = asked?.session === session.id && asked.turn === (view.floor?.turn ?? null)
  return (
    <>
      {(band !== null || invitations > 0) && (
        <p class="small soft">
          {band !== null && t.balance.bands[band]} {invitations > 0 && t.balance.invited(invitations)}
        </p>
      )}
      <Choice
        kind="checkbox"
        name="session-prompts"
        checked={prompts}
        onChoose={() => session.send({ type: 'set-options', options: { prompts: !prompts } })}
      >
        <span class="small">{t.balance.inSession}</span>
      </Choice>
      <p class="small soft" role="status">
        {isCurrent && t.balance.ask.sent(nameOf(view, asked.member))}
      </p>
    </>
  )
}
