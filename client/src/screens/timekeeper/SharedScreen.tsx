import type { View } from '@circlet/shared/session/model/view'
import { isBlank } from '@circlet/shared/visible-text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import type { Session } from '../../sync/session-store.ts'
import { useInstant } from '../../sync/use-clock.ts'
import { clockTime } from '../../text/formatting.ts'
import { t } from '../../text/index.ts'
import { backAt, soonAt } from './ready-messages.ts'

/** What the shared screen says: ready messages, own words, or nothing at all. */
export function SharedScreen({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element {
  const now = useInstant(session)
  const [own, setOwn] = useState('')
  const { message, blank } = view.display
  const { messages } = t.timekeeper
  const show = (text: string | null) => session.send({ type: 'show-message', text })
  const ready = [
    messages.twoMinutes,
    ...(now === null ? [] : [messages.back(clockTime(backAt(view, now))), messages.begin(clockTime(soonAt(now)))]),
  ]
  return (
    <Card class="shared-screen">
      <h2>{t.timekeeper.shared}</h2>
      <p class="soft">
        {blank ? t.timekeeper.isBlank : message === null ? t.timekeeper.sharedNothing : t.timekeeper.sharedNow(message)}
      </p>
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
        <Field label={t.timekeeper.own} value={own} onValue={setOwn} maxLength={200} />
        <Button type="submit" why={isBlank(own) ? t.timekeeper.empty : null}>
          {t.timekeeper.show}
        </Button>
      </form>
      <div class="row">
        {message !== null && (
          <Button look="plain" onPress={() => show(null)}>
            {t.timekeeper.clear}
          </Button>
        )}
        <Button look="plain" onPress={() => session.send({ type: 'blank-display', on: !blank })}>
          {blank ? t.timekeeper.unblank : t.timekeeper.blank}
        </Button>
      </div>
    </Card>
  )
}
