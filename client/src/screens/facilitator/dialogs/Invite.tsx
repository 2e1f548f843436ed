import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { QrCode } from '../../../design/page/QrCode.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'
import { linksOf } from '../links.ts'

interface InvitationProps {
  readonly session: Session
  /** The shared screen's link as well. */
  readonly display?: boolean
}

/** The participants' link, to be copied or photographed; and the shared screen's. */
export function Invite({ session, display }: InvitationProps): JSX.Element {
  const links = linksOf(session.id)
  const { inviting } = t.facilitator
  if (!links.participant) return <p>{inviting.missing}</p>
  return (
    <div class="invitation">
      <p>{inviting.text}</p>
      <CopyLink link={links.participant} />
      <QrCode text={links.participant} label={inviting.qr} />
      {display && links.display && (
        <>
          <h3>{inviting.display}</h3>
          <p class="small soft">{inviting.displayText}</p>
          <div class="row">
            <a class="button" href={links.display} target="_blank" rel="noopener">
              {t.facilitator.openDisplay}
            </a>
          </div>
        </>
      )}
    </div>
  )
}

function CopyLink({ link }: { readonly link: string }): JSX.Element {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <div class="copy-link">
      <input
        class="input"
        readOnly
        value={link}
        aria-label={t.facilitator.inviting.title}
        onFocus={(event) => event.currentTarget.select()}
      />
      {/* Without a secure origin a page may not write to the clipboard; the line can still be selected. */}
      {'clipboard' in navigator && (
        <Button onPress={copy}>{copied ? t.facilitator.inviting.copied : t.facilitator.inviting.copy}</Button>
      )}
    </div>
  )
}
