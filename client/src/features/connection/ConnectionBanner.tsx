import type { JSX } from 'preact'
import { Banner } from '../../design/Notice.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
/** The truth about the connection: what still works, and what waits. Nothing while all is well. */
export function ConnectionBanner({ session }: { readonly session: Session }): JSX.Element | null {
  switch (session.connection.value) {
    case 'connecting':
      return session.view.value && <Banner>{t.connection.connecting}</Banner>
    case 'lost':
      return <Banner>{session.outbox.value.length > 0 ? t.connection.waiting : t.connection.lost}</Banner>
    case 'unsaved':
      return <Banner>{t.connection.unsaved}</Banner>
    case 'blocked':
      return <Banner>{t.connection.blocked}</Banner>
    case 'live':
    case 'closed':
      return null
    default:
      return session.connection.value satisfies never
  }
}
