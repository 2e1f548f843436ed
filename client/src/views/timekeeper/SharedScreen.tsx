import type { View } from '@circlet/shared/session/view'
import { isBlank } from '@circlet/shared/session/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { useInstant } from '../../session/now.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { clockTime } from '../../ui/floor/clock-time.ts'
import { backAt, soonAt } from './ready-messages.ts'
import { texts } from './texts.ts'

/** What the shared screen says: ready messages, own words, or nothing at all. */
export function SharedScreen({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const now = useInstant(session)
  const [own, setOwn] = useState('')
  const { message, blank } = view.display
  const { messages } = texts
  const show = (text: string | null) => session.send({ type: 'show-message', text })
  const ready = [
    messages.twoMinutes,
    ...(now === null ? [] : [messages.back(clockTime(backAt(view, now))), messages.begin(clockTime(soonAt(now)))]),
  ]
  return (
    <Card class="shared-screen">
      <h2>{texts.shared}</h2>
      <p class="soft">{blank ? texts.isBlank : message === null ? texts.sharedNothing : texts.sharedNow(message)}</p>
      <div class="row">
        {ready.map((text) => (
          <Button key={text} onPress={() => show(text)}>
            {text}
          </Button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isBlank(own)) return
          show(own.trim())
          setOwn('')
        }}
      >
        <Field label={texts.own} value={own} onValue={setOwn} maxLength={200} />
        <Button type="submit" why={isBlank(own) ? texts.empty : null}>
          {texts.show}
        </Button>
      </form>
      <div class="row">
        {message !== null && (
          <Button look="plain" onPress={() => show(null)}>
            {texts.clear}
          </Button>
        )}
        <Button look="plain" onPress={() => session.send({ type: 'blank-display', on: !blank })}>
          {blank ? texts.unblank : texts.blank}
        </Button>
      </div>
    </Card>
  )
}
