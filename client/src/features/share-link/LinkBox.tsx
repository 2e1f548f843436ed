import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { QrCode } from '../../design/page/QrCode.tsx'
import { t } from '../../text/index.ts'
import './link-box.css'

interface LinkBoxProps {
  readonly link: string
  /** The link with a sentence around it. */
  readonly invitation?: string
  readonly title: string
  /** What it is called to those who listen, where there are several. */
  readonly label?: string
}

/** A link with the ways to hand it on. */
export function LinkBox({ link, invitation, title, label = t.links.link }: LinkBoxProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const [showsQr, showQr] = useState(false)
  const copy = async (text: string) => {
    setTold((await copied(text)) ? t.links.copied : t.links.notCopied)
    if (!navigator.clipboard) field.current?.select()
  }
  return (
    <div class="link-box">
      <input
        ref={field}
        class="input"
        aria-label={label}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <Button onPress={() => void copy(link)}>{t.links.copy}</Button>
        {invitation && <Button onPress={() => void copy(invitation)}>{t.links.copyInvitation}</Button>}
        {'share' in navigator && (
          <Button onPress={() => void share({ title, ...(invitation && { text: invitation }), url: link })}>
            {t.links.share}
          </Button>
        )}
        <Button onPress={() => showQr(true)}>{t.links.qr}</Button>
      </div>
      <p class="soft small" role="status">
        {told}
      </p>
      {showsQr && (
        <Dialog title={t.links.qr} close={t.common.close} onClose={() => showQr(false)}>
          <QrCode text={link} label={t.links.qrLabel} />
        </Dialog>
      )}
    </div>
  )
}

/** Whether it is on the clipboard now; pages served over plain http have none. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}

async function share(what: ShareData): Promise<void> {
  try {
    await navigator.share(what)
  } catch (error) {
    // Put away by the person who opened it.
    if (!(error instanceof DOMException)) throw error
  }
}
