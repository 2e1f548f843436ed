import type { JSX } from 'preact'
import { takenAlong } from '../../api/erase.ts'
import { Button } from '../../design/Button.tsx'
import { Page } from '../../design/page/Page.tsx'
import { storage } from '../../storage/storage.ts'
import type { Closed, Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { Closing } from './Closing.tsx'
import { WayOut } from './WayOut.tsx'
import './ended.css'

/** What a session says to somebody whom it does not know any more. */
const GONE: readonly Closed[] = ['left', 'removed', 'revoked', 'not-allowed']

interface EndedProps {
  readonly why: Closed
  readonly session: Session
  readonly token: string
}

/** It is over for this browser: why, and what stays of it. */
export function Ended({ why, session, token }: EndedProps): JSX.Element {
  const view = session.view.value
  if (takenAlong.value === session.id && GONE.includes(why))
    return <Over id={session.id} title={t.erasing.goneTitle} words={t.erasing.gone} />
  switch (why) {
    case 'ended':
      return view ? (
        <Closing session={session} view={view} token={token} />
      ) : (
        <Over id={session.id} title={t.ended.thanksTitle} words={t.ended.thanks} />
      )
    case 'left':
      return <Over id={session.id} title={t.ended.leftTitle} words={t.ended.left} />
    case 'removed':
      return <Over id={session.id} title={t.ended.removedTitle} words={t.ended.removed} />
    case 'erased':
    case 'unknown-session':
      return <Over id={session.id} title={t.ended.erasedTitle} words={t.ended.erased} />
    case 'revoked':
    case 'not-allowed':
      return <Over id={session.id} title={t.ended.notValidTitle} words={t.ended.notValid} />
    case 'client-outdated':
      return <Outdated id={session.id} />
    default:
      return why satisfies never
  }
}

function Over({
  id,
  title,
  words,
}: {
  readonly id: string
  readonly title: string
  readonly words: string
}): JSX.Element {
  return (
    <Page title={title}>
      <p>{words}</p>
      <WayOut session={id} />
    </Page>
  )
}

/** Asks for one reload, and never for a second: a page that is still too old would ask for ever. */
function Outdated({ id }: { readonly id: string }): JSX.Element {
  const again = storage.note<boolean>(id, 'reloaded') === true
  const reload = () => {
    storage.keepNote(id, 'reloaded', true)
    location.reload()
  }
  return (
    <Page title={t.ended.outdatedTitle} lead={again ? t.ended.stillOld : t.ended.outdated}>
      {!again && (
        <p>
          <Button look="primary" onPress={reload}>
            {t.ended.reload}
          </Button>
        </p>
      )}
    </Page>
  )
}
