import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { linkTo } from '../../api/link.ts'
import { tokensFrom } from '../../api/link-chain.ts'
import { QrCode } from '../../design/page/QrCode.tsx'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'

/** Before the circle begins: how to join, and when. */
export function DisplayLobby({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const token = storage.note<string>(session.id, 'display')
  const participant = token === null ? undefined : tokensFrom('display', token).participant
  return (
    <div class="display-lobby">
      {participant && <QrCode text={linkTo(session.id, participant)} label={t.display.qr} />}
      <div>
        <h1>{view.title}</h1>
        <p>{view.startsAt === null ? t.display.soon : t.display.begins(clockTime(view.startsAt))}</p>
        {participant && <p class="soft">{t.display.join}</p>}
      </div>
    </div>
  )
}
