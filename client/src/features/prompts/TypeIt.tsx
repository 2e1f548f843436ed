import type { PromptId } from '@circlet/shared/session/model/parts/prompt'
import { isBlank } from '@circlet/shared/visible-text'
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import type { Writing } from '../../selectors/prompt-cards.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'

/** The card that is being answered in writing, of all cards on this screen. */
export const typing = signal<Writing | null>(null)

interface TypeItProps {
  readonly session: Session
  readonly prompt: PromptId
  readonly resting: boolean
  /** Whether there is anybody to write to alone. */
  readonly alone: boolean
}

/** A line instead of a turn, to everyone or to the facilitators alone (BA15). */
export function TypeIt({ session, prompt, resting, alone }: TypeItProps): JSX.Element {
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  // Asked for by a press, so that is where one goes on.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const send = async (to: 'group' | 'facilitator') => {
    if (isBlank(text)) return
    const answer = await session.send({ type: 'answer-prompt', prompt, answer: 'type', text: text.trim(), to })
    if (answer.ok) typing.value = null
  }
  return (
    <form
      ref={form}
      class="type-it"
      // To whom it goes is chosen by a press: Enter alone must not tell everyone.
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label={t.privateMessages.type.label} value={text} onValue={setText} maxLength={1000} autoComplete="off" />
      <div class="row">
        <Button resting={resting || isBlank(text)} onPress={() => void send('group')}>
          {t.privateMessages.type.toGroup}
        </Button>
        {alone && (
          <Button resting={resting || isBlank(text)} onPress={() => void send('facilitator')}>
            {t.privateMessages.type.toFacilitator}
          </Button>
        )}
        <Button
          look="plain"
          onPress={() => {
            const card = form.current?.closest('.notice')
            typing.value = null
            // Back to where one was, and not to the top of the page.
            requestAnimationFrame(() => card?.querySelector('button')?.focus())
          }}
        >
          {t.privateMessages.type.back}
        </Button>
      </div>
    </form>
  )
}
