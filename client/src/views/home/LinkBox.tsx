import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { say } from '../../text/catalogue.ts'
import { common } from '../../text/en/common.ts'
import { created } from '../../text/en/home.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/page/QrCode.tsx'

const t = say({ en: created })
const shared = say({ en: common })

interface LinkBoxProps {
  readonly link: string
  /** The link with a sentence around it. */
  readonly invitation: string
  readonly title: string
}

/** A link with the ways to hand it on. */
export function LinkBox({ link, invitation, title }: LinkBoxProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const [showsQr, showQr] = useState(false)
  const copy = async (text: string) => {
    setTold((await copied(text)) ? t.copied : t.notCopied)
    if (!navigator.clipboard) field.current?.select()
  }
  return (
    <div class="link-box">
      <input
        ref={field}
        class="input"
        aria-label={t.link}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <Button onPress={() => void copy(link)}>{t.copy}</Button>
        <Button onPress={() => void copy(invitation)}>{t.copyInvitation}</Button>
        {'share' in navigator && (
          <Button onPress={() => void share({ title, text: invitation, url: link })}>{t.share}</Button>
        )}
        <Button onPress={() => showQr(true)}>{t.qr}</Button>
      </div>
      <p class="soft small" role="status">
        {told}
      </p>
      {showsQr && (
        <Dialog title={t.qr} close={shared.close} onClose={() => showQr(false)}>
          <QrCode text={link} label={t.qrLabel} />
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
