import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Choice } from '../../design/Field.tsx'
import { choose, settingsOf } from '../../selectors/settings.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { drawCompanion } from './Companion.tsx'
import { closeCompanion, companion, openCompanion } from './companion-window.ts'
import { mySound, play } from './tones.ts'
import { canNotify, tryNotification } from './use-notification.ts'
import './attention.css'

/** How this page reaches a person who looks at the call; all of it off until chosen. */
export function Attention({ session }: { readonly session: Session }): JSX.Element {
  return (
    <fieldset class="elsewhere">
      <legend>{t.attention.title}</legend>
      <Tones session={session} />
      {canNotify && <Notifications session={session} />}
      <SmallWindow session={session} />
    </fieldset>
  )
}

function Tones({ session }: { readonly session: Session }): JSX.Element {
  const id = useId()
  const { sounds, volume } = settingsOf(session.id).value
  const hear = () => {
    const sound = mySound()
    if (!sound) return
    play(sound, 'mine', volume)
    play(sound, 'soon', volume, 1.2)
    play(sound, 'over', volume, 2.4)
  }
  return (
    <>
      <Choice kind="checkbox" name="sounds" checked={sounds} onChoose={() => choose(session.id, { sounds: !sounds })}>
        {t.attention.sounds}
        <br />
        <span class="small soft">{t.attention.soundsHint}</span>
      </Choice>
      {sounds && (
        <div class="volume">
          <label for={id}>{t.attention.volume}</label>
          <input
            id={id}
            type="range"
            min={0.1}
            max={1}
            step={0.1}
            value={volume}
            onInput={(event) => choose(session.id, { volume: event.currentTarget.valueAsNumber })}
          />
          <Button onPress={hear}>{t.attention.hear}</Button>
        </div>
      )}
    </>
  )
}

function Notifications({ session }: { readonly session: Session }): JSX.Element {
  const { notify } = settingsOf(session.id).value
  const [wrong, setWrong] = useState<string | null>(null)
  const change = async () => {
    const went = notify ? null : await tryNotification()
    setWrong(went === 'denied' ? t.attention.notifyDenied : went === 'cannot' ? t.attention.notifyCannot : null)
    choose(session.id, { notify: went === 'works' })
  }
  return (
    <>
      <Choice kind="checkbox" name="notify" checked={notify} onChoose={change}>
        {t.attention.notify}
        <br />
        <span class="small soft">{t.attention.notifyHint}</span>
      </Choice>
      <p class="small" role="status">
        {wrong}
      </p>
    </>
  )
}

function SmallWindow({ session }: { readonly session: Session }): JSX.Element {
  const [blocked, setBlocked] = useState(false)
  const open = companion.value !== null
  const press = async () => {
    if (open) closeCompanion()
    else setBlocked(!(await openCompanion(drawCompanion(session))))
  }
  return (
    <div class="small-window">
      <Button onPress={press}>{open ? t.attention.windowOpen : t.attention.window}</Button>
      <p class="small soft" role="status">
        {blocked ? t.attention.windowBlocked : t.attention.windowHint}
      </p>
    </div>
  )
}
