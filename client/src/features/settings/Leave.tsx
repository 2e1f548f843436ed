import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** Going for today: says first what goes along. */
export function Leave({ session }: { readonly session: Session }): JSX.Element {
  const [asked, ask] = useState(false)
  if (!asked) {
    return (
      <Button look="plain" onPress={() => ask(true)}>
        {t.settings.leave}
      </Button>
    )
  }
  return (
    <div class="leaving">
      <p class="small">{t.settings.leaving}</p>
      <div class="row">
        <Button onPress={() => session.send({ type: 'leave' })}>{t.settings.leave}</Button>
        <Button look="plain" onPress={() => ask(false)}>
          {t.settings.stay}
        </Button>
      </div>
    </div>
  )
}
