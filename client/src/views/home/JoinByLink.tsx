import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readPastedLink } from '../../session/pasted-link.ts'
import { say } from '../../text/catalogue.ts'
import { home } from '../../text/en/home.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

const t = say({ en: home })

/** For those whose link does not open by itself: paste it here. */
export function JoinByLink(): JSX.Element {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const join = () => {
    const link = readPastedLink(text)
    if (typeof link === 'object') location.assign(link.path)
    else setWrong(link === 'no-link' ? t.noLink : t.partMissing)
  }
  return (
    <form
      class="card join-by-link"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <h2>{t.join}</h2>
      <div class="line">
        <Field label={t.joinField} hint={t.joinHint} wrong={wrong} value={text} onValue={setText} autoComplete="off" />
        <Button type="submit">{t.joinButton}</Button>
      </div>
    </form>
  )
}
