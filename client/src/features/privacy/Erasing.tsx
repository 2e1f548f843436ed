import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { eraseSession, removeMine } from '../../api/erase.ts'
import { Button } from '../../design/Button.tsx'
import { storage } from '../../storage/storage.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import './erasing.css'

interface ErasingProps {
  readonly session: Session
  /** Of a session that is over for this browser, which then keeps none. */
  readonly token?: string
}

/** Takes out of the session whatever it knows of this person (ER1). */
export function RemoveMyData(props: ErasingProps): JSX.Element {
  return <AskedTwice {...props} words={t.erasing.mine} act={removeMine} />
}

/** Erases the session for everyone: a facilitator's. */
export function EraseNow(props: ErasingProps): JSX.Element {
  return <AskedTwice {...props} words={t.erasing.all} act={eraseSession} />
}

interface AskedTwiceProps extends ErasingProps {
  readonly words: typeof t.erasing.mine
  readonly act: typeof removeMine
}

/** Something that cannot be undone: said first what goes, and done when it was asked again. */
function AskedTwice({ session, token, words, act }: AskedTwiceProps): JSX.Element {
  const [asked, ask] = useState(false)
  const [told, tell] = useState('')
  const sentence = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The answers stand below the sentence that has the focus, and are to be seen with it.
    sentence.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    sentence.current?.focus({ preventScroll: true })
  }, [asked])
  const busy = told === t.erasing.busy
  const go = async () => {
    tell(t.erasing.busy)
    const seat = token ?? storage.seat(session.id)?.token
    const answer = seat === undefined ? null : await act(session.id, seat)
    if (!answer?.ok) tell(t.erasing.notNow)
  }
  if (!asked) {
    return (
      <Button look="plain" onPress={() => ask(true)}>
        {words.ask}
      </Button>
    )
  }
  return (
    <div class="erasing">
      <p class="small" tabIndex={-1} ref={sentence}>
        {words.what}
      </p>
      <div class="row">
        <Button look="alert" resting={busy} onPress={() => void go()}>
          {words.yes}
        </Button>
        <Button look="plain" resting={busy} onPress={() => ask(false)}>
          {words.no}
        </Button>
      </div>
      <p class="small" role="status">
        {told}
      </p>
    </div>
  )
}
