import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { connection } from '../../text/en/connection.ts'
import { Button } from '../Button.tsx'
import { Page } from './Page.tsx'
import { QrCode } from './QrCode.tsx'

const t = say({ en: connection })
const shared = say({ en: common })

interface BlockedProps {
  /** The same page for a phone; null where this browser does not have the link. */
  readonly link: string | null
  readonly onTryAgain: () => void
}

/** The network lets pages through but not the live connection: what it is, and the way around it. */
export function Blocked({ link, onTryAgain }: BlockedProps): JSX.Element {
  return (
    <Page title={t.blockedTitle} lead={t.blocked}>
      {link !== null && <QrCode text={link} label={t.qr} />}
      <p>
        <Button onPress={onTryAgain}>{shared.tryAgain}</Button>
      </p>
    </Page>
  )
}
