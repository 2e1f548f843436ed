import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readPastedLink } from '../../api/pasted-link.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { t } from '../../text/index.ts'

/** For those whose link does not open by itself: paste it here. */
export function JoinByLink(): JSX.Element {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const join = () => {
    const link = readPastedLink(text)
    if (typeof link === 'object') location.assign(link.path)
    else setWrong(link === 'no-link' ? t.home.noLink : t.home.partMissing)
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
      <h2>{t.home.join}</h2>
      <div class="line">
        <Field
          label={t.home.joinField}
          hint={t.home.joinHint}
          wrong={wrong}
          value={text}
          onValue={setText}
          autoComplete="off"
        />
        <Button type="submit">{t.home.joinButton}</Button>
      </div>
    </form>
  )
}
