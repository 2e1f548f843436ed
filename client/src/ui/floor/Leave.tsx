import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Session } from '../../session/model.ts'
import { say } from '../../text/catalogue.ts'
import { settings as english } from '../../text/en/settings.ts'
import { Button } from '../Button.tsx'

const texts = say({ en: english })

/** Going for today: says first what goes along. */
export function Leave({ session }: { readonly session: Session }): JSX.Element {
  const [asked, ask] = useState(false)
  if (!asked) {
    return (
      <Button look="plain" onPress={() => ask(true)}>
        {texts.leave}
      </Button>
    )
  }
  return (
    <div class="leaving">
      <p class="small">{texts.leaving}</p>
      <div class="row">
        <Button onPress={() => session.send({ type: 'leave' })}>{texts.leave}</Button>
        <Button look="plain" onPress={() => ask(false)}>
          {texts.stay}
        </Button>
      </div>
    </div>
  )
}
