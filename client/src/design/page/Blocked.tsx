import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import { Button } from '../Button.tsx'
import { Page } from './Page.tsx'
import { QrCode } from './QrCode.tsx'

interface BlockedProps {
  /** The same page for a phone; null where this browser does not have the link. */
  readonly link: string | null
  readonly onTryAgain: () => void
}

/** The network lets pages through but not the live connection: what it is, and the way around it. */
export function Blocked({ link, onTryAgain }: BlockedProps): JSX.Element {
  return (
    <Page title={t.connection.blockedTitle} lead={t.connection.blocked}>
      {link !== null && <QrCode text={link} label={t.connection.qr} />}
      <p>
        <Button onPress={onTryAgain}>{t.common.tryAgain}</Button>
      </p>
    </Page>
  )
}
