import type { View } from '@circlet/shared/session/model/view'
import { ruling } from '@circlet/shared/session/queries/format-rules'
import { sentenceOf } from '@circlet/shared/text/prompt-wording'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { say } from '../../../features/announcements/Announcer.tsx'
import type { Session } from '../../../sync/session-store.ts'
import { t } from '../../../text/index.ts'

/** What could help the group now, with what can be done about it at one press; it names nobody (BA13). */
export function Hints({ session, view }: { readonly session: Session; readonly view: View }): JSX.Element | null {
  const [left, leave] = useState<string | null>(null)
  const hint = view.facilitation?.hints.at(-1)
  const sentence = hint ? sentenceOf(t.prompts, hint.wording) : null
  const shown = sentence !== null && hint?.id !== left
  useEffect(() => {
    if (shown) say(sentence)
  }, [hint?.id])
  if (!hint || !shown || view.status !== 'live') return null
  return (
    <Notice
      answers={
        <>
          {ruling(view).floor && !view.pause && (
            <>
              <Button onPress={() => session.send({ type: 'start-round' })}>{t.balance.hint.goAround}</Button>
              <Button onPress={() => session.send({ type: 'pause-session', reason: 'breath' })}>
                {t.facilitatorControls.breath}
              </Button>
            </>
          )}
          <Button look="plain" onPress={() => leave(hint.id)}>
            {t.balance.hint.leave}
          </Button>
        </>
      }
    >
      {sentence}
    </Notice>
  )
}
